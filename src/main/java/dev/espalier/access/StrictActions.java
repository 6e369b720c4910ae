package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;

/// Actions that a role's trust policy or a key's policy has to allow (rules R104, R111, R120), so that no answer for
/// all resources is an Allow for certain. Service-linked roles and the keys of AWS are beyond RCPs (rule R13), so an
/// RCP never denies these everywhere.
final class StrictActions {
    private StrictActions() {}

    static ActionSet get() {
        return Made.ACTIONS;
    }

    /// Those among them that keys have to allow.
    static ActionSet ofKeys() {
        return Made.OF_KEYS;
    }

    private static boolean isStrict(int number) {
        var name = ActionTable.get().name(number);
        var patterns = Catalog.get().arnPatterns(ActionTable.get().action(number));
        return Operation.isOfTrust(name)
                || (name.service().equals("kms") && patterns.stream().anyMatch(arn -> arn.contains(":key/")));
    }

    /// Holds the set; the class is initialized, once, when it is first asked for.
    private static final class Made {
        private static final ActionSet ACTIONS = ActionSet.where(StrictActions::isStrict);
        private static final ActionSet OF_KEYS =
                ACTIONS.filter(number -> !Operation.isOfTrust(ActionTable.get().name(number)));
    }
}
