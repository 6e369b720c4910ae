package dev.espalier.policy;

import java.util.Optional;

/// The base operators of conditions (rule R57), without `IfExists` and set operators.
public enum ConditionOperator {
    STRING_EQUALS("StringEquals", Family.STRING, false),
    STRING_NOT_EQUALS("StringNotEquals", Family.STRING, true),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Family.STRING, false),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", Family.STRING, true),
    STRING_LIKE("StringLike", Family.STRING, false),
    STRING_NOT_LIKE("StringNotLike", Family.STRING, true),
    NUMERIC_EQUALS("NumericEquals", Family.NUMERIC, false),
    NUMERIC_NOT_EQUALS("NumericNotEquals", Family.NUMERIC, true),
    NUMERIC_LESS_THAN("NumericLessThan", Family.NUMERIC, false),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Family.NUMERIC, false),
    NUMERIC_GREATER_THAN("NumericGreaterThan", Family.NUMERIC, false),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", Family.NUMERIC, false),
    DATE_EQUALS("DateEquals", Family.DATE, false),
    DATE_NOT_EQUALS("DateNotEquals", Family.DATE, true),
    DATE_LESS_THAN("DateLessThan", Family.DATE, false),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", Family.DATE, false),
    DATE_GREATER_THAN("DateGreaterThan", Family.DATE, false),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Family.DATE, false),
    BOOL("Bool", Family.BOOLEAN, false),
    BINARY_EQUALS("BinaryEquals", Family.BINARY, false),
    IP_ADDRESS("IpAddress", Family.IP, false),
    NOT_IP_ADDRESS("NotIpAddress", Family.IP, true),
    ARN_EQUALS("ArnEquals", Family.ARN, false),
    ARN_LIKE("ArnLike", Family.ARN, false),
    ARN_NOT_EQUALS("ArnNotEquals", Family.ARN, true),
    ARN_NOT_LIKE("ArnNotLike", Family.ARN, true),
    NULL("Null", Family.EXISTENCE, false);

    /// What an operator compares.
    public enum Family {
        STRING,
        NUMERIC,
        DATE,
        BOOLEAN,
        BINARY,
        IP,
        ARN,
        EXISTENCE;

        /// Whether values may hold policy variables (rules R57, R77).
        public boolean hasVariables() {
            return this == STRING || this == ARN || this == BOOLEAN;
        }
    }

    private final String spelling;
    private final Family family;
    private final boolean isNegated;

    ConditionOperator(String spelling, Family family, boolean isNegated) {
        this.spelling = spelling;
        this.family = family;
        this.isNegated = isNegated;
    }

    /// The operator of that name, whatever its letter case.
    public static Optional<ConditionOperator> named(String name) {
        for (var operator : values()) {
            if (operator.spelling.equalsIgnoreCase(name)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /// As AWS spells it.
    public String spelling() {
        return spelling;
    }

    public Family family() {
        return family;
    }

    /// Whether it is the opposite of another operator: true when no value matches (rule R59).
    public boolean isNegated() {
        return isNegated;
    }

    /// Whether letter case does not matter.
    public boolean ignoresCase() {
        return this == STRING_EQUALS_IGNORE_CASE || this == STRING_NOT_EQUALS_IGNORE_CASE;
    }

    /// Whether `*` and `?` in its values are wildcards.
    public boolean hasWildcards() {
        return this == STRING_LIKE || this == STRING_NOT_LIKE || family == Family.ARN;
    }
}
