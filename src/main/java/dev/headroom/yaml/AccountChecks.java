package dev.headroom.yaml;

/** The rules of who draws on which account. */
final class AccountChecks {
    private final Section plan;
    private final Problems problems;

    AccountChecks(Section plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
    }

    void check() {
        Section investment = plan.section("investment");
        if (investment.text("accounts").equals("shared")) {
            for (Section region : plan.sections("regions")) {
                warn(region, "strictPriority", "in a shared account investment.strictPriority applies");
            }
            return;
        }
        warn(investment, "strictPriority", "each region has an account and a strictPriority of its own");
        for (Section region : plan.sections("regions")) {
            for (Section project : region.sections("projects")) {
                if (!project.isSurely("priority", 0)) {
                    warn(
                            project,
                            "priority",
                            "it ranks projects of a shared account, and investment.accounts is regional");
                }
            }
        }
    }

    private void warn(Section section, String key, String why) {
        if (section.has(key)) {
            problems.warning(section, key, "has no effect: " + why);
        }
    }
}
