package dev.espalier.catalog;

import dev.espalier.policy.Scalars;
import dev.espalier.policy.Wildcard;
import java.util.Locale;
import java.util.regex.Pattern;

/// A key that a condition can test.
///
/// @param name in AWS's spelling; a changing part stands as `${TagKey}`: `aws:ResourceTag/${TagKey}`
/// @param isMultivalued whether a request can carry several values
public record ConditionKey(String name, ValueType type, boolean isMultivalued) {
    /// AWS marks what changes in several ways: `${TagKey}`, `<key>`, `tag-key`, or nothing behind the slash.
    private static final Pattern CHANGING = Pattern.compile("\\$\\{[^}]*}|<[^>]*>|(?<=/)tag-key$|(?<=/)$");

    /// Whether it stands for many keys.
    boolean hasChangingPart() {
        return CHANGING.matcher(name).find();
    }

    /// What its keys are called, in lower case; a changing part is never empty.
    Wildcard names() {
        return Wildcard.of(CHANGING.matcher(name).replaceAll("?*").toLowerCase(Locale.ROOT));
    }

    /// Whether `key`, in any letter case, is this one or one that it stands for.
    public boolean isNamed(String key) {
        return name.equalsIgnoreCase(key) || (hasChangingPart() && names().matches(key.toLowerCase(Locale.ROOT)));
    }

    /// What the values of a key are.
    public enum ValueType {
        STRING,
        ARN,
        BOOL,
        NUMERIC,
        DATE,
        IP_ADDRESS;

        /// Whether a request can carry `value` under such a key.
        public boolean canBe(String value) {
            return switch (this) {
                case STRING -> true;
                case ARN -> value.startsWith("arn:");
                case BOOL -> Scalars.bool(value).isPresent();
                case NUMERIC -> Scalars.number(value).isPresent();
                case DATE -> Scalars.date(value).isPresent();
                case IP_ADDRESS -> Scalars.isAddress(value) && !value.contains("/"); // a request comes from one address
            };
        }
    }
}
