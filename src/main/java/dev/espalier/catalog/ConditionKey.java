package dev.espalier.catalog;

/// A key that a condition can test.
///
/// @param name in AWS's spelling; a changing part stands as `${TagKey}`: `aws:ResourceTag/${TagKey}`
/// @param isMultivalued whether a request can carry several values
public record ConditionKey(String name, ValueType type, boolean isMultivalued) {

    /// What the values of a key are.
    public enum ValueType {
        STRING,
        ARN,
        BOOL,
        NUMERIC,
        DATE,
        IP_ADDRESS
    }
}
