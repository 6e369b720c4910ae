package dev.espalier.export;

import dev.espalier.design.PasswordPolicy;
import java.util.Optional;

/// What an account asks of passwords, for Terraform.
final class TerraformPasswords {
    private TerraformPasswords() {}

    static HclBlock block(PasswordPolicy policy) {
        var block = new HclBlock("resource", "aws_iam_account_password_policy", "this");
        with(block, "minimum_password_length", policy.minimumLength());
        with(block, "require_uppercase_characters", policy.requireUppercase());
        with(block, "require_lowercase_characters", policy.requireLowercase());
        with(block, "require_numbers", policy.requireNumbers());
        with(block, "require_symbols", policy.requireSymbols());
        with(block, "allow_users_to_change_password", policy.allowUsersToChange());
        with(block, "max_password_age", policy.maximumAge());
        with(block, "password_reuse_prevention", policy.reusePrevention());
        with(block, "hard_expiry", policy.hardExpiry());
        return block;
    }

    private static void with(HclBlock block, String name, Optional<?> value) {
        value.ifPresent(told -> block.with(name, HclValue.code(told.toString())));
    }
}
