package dev.espalier.ui.window;

import dev.espalier.access.PolicyReach;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/// Says whom a policy reaches: `reaches 12 accounts, 40 users, 15 roles; the management account is exempt`.
final class ReachWords {
    private static final Texts TEXTS = Texts.of(ReachWords.class);

    private ReachWords() {}

    static String of(PolicyReach reach) {
        if (reach.isSwitchedOff() && reach.policy() instanceof OrganizationPolicyId policy) {
            return TEXTS.text("reach.off." + policy.type().name());
        }
        var reached = String.join(TEXTS.text("reach.and"), parts(reach));
        var words = TEXTS.text("reach.of", reached.isEmpty() ? TEXTS.text("reach.nobody") : reached);
        return reach.sparesManagement() ? TEXTS.text("reach.exempt", words) : words;
    }

    /// An SCP binds principals, so the resources in its accounts are not counted, and so on: zeroes are left out.
    private static List<String> parts(PolicyReach reach) {
        var count = reach.count();
        var parts = new ArrayList<String>();
        add(parts, "reach.accounts", count.accounts());
        add(parts, "reach.users", count.users());
        add(parts, "reach.roles", count.roles());
        add(parts, "reach.resources", count.resources());
        return parts;
    }

    private static void add(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(TEXTS.text(key, number));
        }
    }
}
