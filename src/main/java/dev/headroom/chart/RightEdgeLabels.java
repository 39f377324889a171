package dev.headroom.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places labels beside the right edge of a plot: each as near as possible to the end of its line, none over another.
 *
 * <p>Labels that would touch are packed into a group, which stands where the squared distances of its members are least
 * (pooling of adjacent violators; Ayer and others, 1955).
 */
final class RightEdgeLabels {
    /**
     * Wish of a label.
     *
     * @param top where its upper edge would be, in pixels downwards
     * @param height of the label with the space around it, in pixels
     */
    record Wish(double top, double height) {}

    private RightEdgeLabels() {}

    /**
     * The upper edges of the labels, in the order of the wishes. Labels keep the order of their wishes' tops. They stay between
     * top and bottom where there is room for all; else they begin at the top.
     */
    static double[] place(List<Wish> wishes, double top, double bottom) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> wishes.get(i).top()));
        var groups = new ArrayList<Group>();
        for (int index : order) {
            var last = new Group(index, wishes.get(index));
            last.clamp(top, bottom);
            while (!groups.isEmpty() && groups.get(groups.size() - 1).bottom() > last.top) {
                Group above = groups.remove(groups.size() - 1);
                above.append(last);
                above.clamp(top, bottom);
                last = above;
            }
            groups.add(last);
        }
        double[] tops = new double[wishes.size()]; // [wish]
        for (Group group : groups) {
            double y = group.top;
            for (int index : group.members) {
                tops[index] = y;
                y += wishes.get(index).height();
            }
        }
        return tops;
    }

    /** Labels that touch. Mutable while they are placed. */
    private static final class Group {
        private final List<Integer> members = new ArrayList<>();
        private double sumOfWishedTops; // of the group's top, as each member would have it
        private double height;
        private double top;

        Group(int index, Wish wish) {
            members.add(index);
            sumOfWishedTops = wish.top();
            height = wish.height();
        }

        void append(Group below) {
            sumOfWishedTops += below.sumOfWishedTops - below.members.size() * height;
            height += below.height;
            members.addAll(below.members);
        }

        void clamp(double upper, double lower) {
            double wished = sumOfWishedTops / members.size();
            top = Math.max(upper, Math.min(wished, lower - height));
        }

        double bottom() {
            return top + height;
        }
    }
}
