package dev.espalier.ui.find;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.RootId;
import dev.espalier.search.Place;
import dev.espalier.ui.kit.Texts;

/// Says in words what was found and where.
final class FoundWords {
    private static final Texts TEXTS = Texts.of(FoundWords.class);

    private final Design design;
    private final DesignIndex index;

    FoundWords(Design design) {
        this.design = design;
        index = DesignIndex.of(design);
    }

    /// `action rds:* in statement 2 of SCP NoDatabases`.
    String of(Place place) {
        var owner = place.policy().map(held -> policy(held, place.item())).orElseGet(() -> of(place.item()));
        return TEXTS.text("field." + place.field(), owner, place.part(), place.text());
    }

    private String policy(Place.Held held, ItemId item) {
        return TEXTS.text("policy." + held.holding(), held.name(), of(item));
    }

    /// `user hana in HR`.
    String of(ItemId item) {
        return text("item.", design.nameOf(item), item);
    }

    /// `user in HR`.
    String kindOf(ItemId item) {
        return text("what.", "", item);
    }

    private String text(String form, String name, ItemId item) {
        return switch (item) {
            case MemberId member ->
                TEXTS.text(form + member.getClass().getSimpleName(), name, index.nameOf(member.account()));
            case AccountPolicyId policy -> TEXTS.text(form + "AccountPolicyId", name, index.nameOf(policy.account()));
            case OrganizationPolicyId policy -> TEXTS.text(form + policy.type(), name);
            case RootId _ -> TEXTS.text(form + "RootId", name);
            case AwsManagedPolicyId _ -> TEXTS.text(form + "AwsManagedPolicyId", name);
            case OuId _ -> TEXTS.text(form + "OuId", name);
            case AccountId _ -> TEXTS.text(form + "AccountId", name);
            case NoteId _ -> TEXTS.text(form + "NoteId", name);
        };
    }
}
