package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.RootUser;
import dev.espalier.design.User;
import java.util.stream.Stream;

/// What a design has and no infrastructure code can carry, or should not without a second look.
final class StaysInDesign {
    private static final String USUAL_ROOT = "Root";

    private StaysInDesign() {}

    static void noteTo(Tally tally, Design design) {
        drawn(tally, design);
        organization(tally, design);
    }

    /// What stays whatever the format makes of the organization.
    static void drawn(Tally tally, Design design) {
        var view = design.view();
        view.notes().forEach(note -> tally.add("iac.drawing", note.title()));
        view.flags().forEach(flag -> tally.add("iac.drawing", flag.owner()));
        view.legend().forEach(meaning -> tally.add("iac.drawing", meaning.text()));
        view.bookmarks()
                .forEach(bookmark -> tally.add("iac.drawing", bookmark.node().toString()));
        view.lesson().forEach(step -> tally.add("iac.drawing", step.caption()));
        design.assertions().forEach(assertion -> tally.add("iac.claims", assertion.toString()));
        design.quantifiedAssertions().forEach(assertion -> tally.add("iac.claims", assertion.toString()));
        view.pinned().forEach(question -> tally.add("iac.claims", question.toString()));
        design.organization().quotas().accounts().ifPresent(number -> tally.add("iac.quotas", number.toString()));
        var root = design.organization().root();
        if (!root.name().equals(USUAL_ROOT) || !root.tags().isEmpty()) {
            tally.add("iac.root", root.name());
        }
        for (var unit : DesignIndex.of(design).units()) {
            if (KnownIds.isUnplaced(unit.id())) {
                unit.accounts().forEach(account -> tally.add("iac.unplaced", account.name()));
            }
        }
        for (var account : DesignIndex.of(design).accounts()) {
            if (isTold(account.rootUser())) {
                tally.add("iac.rootUsers", account.name());
            }
            account.users().stream()
                    .filter(StaysInDesign::hasCredentials)
                    .forEach(user -> tally.add("iac.credentials", user.name()));
        }
    }

    private static void organization(Tally tally, Design design) {
        var organization = design.organization();
        var management = DesignIndex.of(design).account(organization.managementAccountId());
        management.ifPresent(account -> tally.add("iac.management", account.name()));
        for (var type : OrganizationPolicyType.values()) {
            if (!organization.isEnabled(type)) {
                organization.policies().stream()
                        .filter(policy -> policy.type() == type)
                        .forEach(policy -> tally.add("iac.disabled", policy.name()));
            }
        }
    }

    private static boolean isTold(RootUser root) {
        return root.mfa().isPresent() || root.accessKeys().isPresent();
    }

    private static boolean hasCredentials(User user) {
        return user.mfa().isPresent()
                || user.consoleAccess().isPresent()
                || user.accessKeys().isPresent();
    }

    /// Whether anything of IAM or any resource stands in the account.
    static boolean hasInside(Account account) {
        return account.passwordPolicy().isPresent()
                || Stream.of(
                                account.policies(),
                                account.groups(),
                                account.users(),
                                account.roles(),
                                account.resources())
                        .anyMatch(things -> !things.isEmpty());
    }
}
