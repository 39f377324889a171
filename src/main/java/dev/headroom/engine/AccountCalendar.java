package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;

/** What the months of an account hold in every future: money, reviews, and projects that may be committed from then on. */
final class AccountCalendar {
    private final double[] receivedMillion; // [month] in the account's money
    private final boolean[] opens; // [month] a project may be committed from this month on; true in the first
    private final boolean[] reviews; // [month] a region reviews its capacity
    private final int[] nextStop; // [month] the first month from here on that opens a project or has a review

    AccountCalendar(CapacityModel model, AccountModel account) {
        int months = model.months();
        this.receivedMillion = new double[months];
        this.opens = new boolean[months];
        this.reviews = new boolean[months];
        this.nextStop = new int[months + 1];
        opens[0] = true;
        for (int p : account.projects()) {
            ProjectModel project = model.projects()[p];
            int month = Math.max(0, project.earliestStart());
            if (!project.funded() && month < months) {
                opens[month] = true;
            }
        }
        nextStop[months] = months;
        for (int t = months - 1; t >= 0; t--) {
            receivedMillion[t] = account.receivedMillion(t);
            for (int region : account.regions()) {
                reviews[t] |= model.regions()[region].expansion().reviewsAt(t);
            }
            nextStop[t] = opens[t] || reviews[t] ? t : nextStop[t + 1];
        }
    }

    double receivedMillion(int month) {
        return receivedMillion[month];
    }

    boolean opens(int month) {
        return opens[month];
    }

    boolean reviews(int month) {
        return reviews[month];
    }

    /** From {@code month} on, which may be the number of months, as may be the result. */
    int nextStop(int month) {
        return nextStop[month];
    }
}
