package dev.espalier.design;

import java.util.regex.Pattern;

/// The number of an account: exactly twelve digits, leading zeros kept (rule R14).
public record AccountId(String value) implements NodeId, Comparable<AccountId> {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    public AccountId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an account id has twelve digits, not \"" + value + "\"");
        }
    }

    /// Whether `text` could be an account id.
    public static boolean isValid(String text) {
        return TWELVE_DIGITS.matcher(text).matches();
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
