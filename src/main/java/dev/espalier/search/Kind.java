package dev.espalier.search;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;

/// What can be looked for.
public enum Kind {
    /// The root and organizational units.
    UNIT,
    ACCOUNT,
    /// Users, groups and roles.
    PERSON,
    /// SCPs, RCPs and managed policies. What an inline policy says is found with whoever has it.
    POLICY,
    RESOURCE,
    NOTE;

    /// The kind of an item.
    public static Kind of(ItemId item) {
        return switch (item) {
            case ContainerId _ -> UNIT;
            case AccountId _ -> ACCOUNT;
            case ResourceId _ -> RESOURCE;
            case MemberId _ -> PERSON;
            case PolicyId _ -> POLICY;
            case NoteId _ -> NOTE;
        };
    }
}
