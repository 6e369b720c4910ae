package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import java.util.Set;

/// Actions that no policy decides (rule R90). Nearly everybody may call them, so they tell nothing about who can do
/// something of many.
public final class UndecidedActions {
    private static final Set<String> NAMES = Set.of("sts:GetCallerIdentity", "sts:GetSessionToken");
    private static final ActionSet ACTIONS = ActionSet.where(
            number -> NAMES.contains(ActionTable.get().action(number).fullName()));

    private UndecidedActions() {}

    public static ActionSet get() {
        return ACTIONS;
    }
}
