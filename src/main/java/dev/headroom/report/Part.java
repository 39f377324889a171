package dev.headroom.report;

import static dev.headroom.report.Html.tag;

/**
 * A part of the page with a heading of its own, to which the contents lead.
 *
 * @param id of its element; none of a picture begins with {@code part-}
 */
record Part(String id, String title, Html content) {
    Html html() {
        return tag("section", tag("h2", title).id(id), content).with("aria-labelledby", id);
    }

    /** Its line in the contents. */
    Html line() {
        return tag("li", tag("a", title).with("href", "#" + id));
    }

    /** A sentence for a part of which the run or the plan has nothing. */
    static Html nothing(String sentence) {
        return tag("p", sentence).css("nothing");
    }
}
