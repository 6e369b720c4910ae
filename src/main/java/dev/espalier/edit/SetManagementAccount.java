package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;

/// Makes another account the management account. AWS never lets this change later (rule R1); a drawing may.
public record SetManagementAccount(AccountId account) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.account(
                design,
                account,
                _ -> Ruling.start()
                        .then(() ->
                                design.withOrganization(design.organization().withManagementAccountId(account))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.management", Label.of(before, account));
    }
}
