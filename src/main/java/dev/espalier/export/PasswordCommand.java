package dev.espalier.export;

import dev.espalier.design.PasswordPolicy;
import java.util.Optional;

/// The command that sets what an account asks of passwords.
final class PasswordCommand {
    private final StringBuilder command = new StringBuilder("aws iam update-account-password-policy");

    private PasswordCommand() {}

    static String of(PasswordPolicy policy) {
        var made = new PasswordCommand();
        made.number("minimum-password-length", policy.minimumLength());
        made.flag("require-uppercase-characters", policy.requireUppercase());
        made.flag("require-lowercase-characters", policy.requireLowercase());
        made.flag("require-numbers", policy.requireNumbers());
        made.flag("require-symbols", policy.requireSymbols());
        made.flag("allow-users-to-change-password", policy.allowUsersToChange());
        made.number("max-password-age", policy.maximumAge());
        made.number("password-reuse-prevention", policy.reusePrevention());
        made.flag("hard-expiry", policy.hardExpiry());
        return made.command.toString();
    }

    private void number(String option, Optional<Integer> value) {
        value.ifPresent(
                number -> command.append(" --").append(option).append(' ').append(number));
    }

    private void flag(String option, Optional<Boolean> value) {
        value.ifPresent(is -> command.append(is ? " --" : " --no-").append(option));
    }
}
