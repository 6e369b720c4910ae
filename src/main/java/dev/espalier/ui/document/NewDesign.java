package dev.espalier.ui.document;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.ui.kit.Texts;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a new design begins with: an organization with its management account, SCPs switched on.
public final class NewDesign {
    private static final Texts TEXTS = Texts.of(NewDesign.class);
    private static final AccountId MANAGEMENT = new AccountId("111111111111");

    private NewDesign() {}

    /// The same under a name that none of these has.
    ///
    /// @param taken the names of other designs that are open
    public static Design createBeside(Collection<String> taken) {
        var name = TEXTS.text("new.name");
        var free = Stream.iterate(2, number -> number + 1)
                .map(number -> TEXTS.text("new.another", number))
                .filter(other -> !taken.contains(other));
        return create().withName(taken.contains(name) ? free.findFirst().orElseThrow() : name);
    }

    public static Design create() {
        var root = new Root(
                new RootId("r-root"),
                TEXTS.text("new.root"),
                List.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy()),
                List.of(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy()),
                Collections.emptySortedMap(),
                List.of(),
                List.of(Account.named(MANAGEMENT, TEXTS.text("new.management"))),
                UnknownFields.NONE);
        var organization = new Organization(
                "",
                FeatureSet.ALL,
                MANAGEMENT,
                Set.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                List.of(),
                root,
                UnknownFields.NONE);
        return new Design(
                TEXTS.text("new.name"),
                "",
                organization,
                QuotaProfile.SINCE_MAY_2026,
                List.of(),
                View.DEFAULT,
                UnknownFields.NONE);
    }
}
