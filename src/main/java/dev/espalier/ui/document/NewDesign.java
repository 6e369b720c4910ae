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
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What a new design begins with: an organization with its management account, SCPs switched on.
public final class NewDesign {
    private static final Texts TEXTS = Texts.of(NewDesign.class);
    private static final AccountId MANAGEMENT = new AccountId("111111111111");

    private NewDesign() {}

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
