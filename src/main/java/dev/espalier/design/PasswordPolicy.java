package dev.espalier.design;

import java.util.Optional;

/// What an account asks of passwords; the fields of IAM's account password policy. Empty means IAM's own default.
///
/// @param minimumLength characters
/// @param maximumAge days until a password expires
/// @param reusePrevention how many earlier passwords are refused
public record PasswordPolicy(
        Optional<Integer> minimumLength,
        Optional<Boolean> requireUppercase,
        Optional<Boolean> requireLowercase,
        Optional<Boolean> requireNumbers,
        Optional<Boolean> requireSymbols,
        Optional<Boolean> allowUsersToChange,
        Optional<Integer> maximumAge,
        Optional<Integer> reusePrevention,
        Optional<Boolean> hardExpiry,
        UnknownFields unknown) {}
