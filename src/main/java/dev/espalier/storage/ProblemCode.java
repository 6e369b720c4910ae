package dev.espalier.storage;

/// The codes of everything that can be wrong with a file. They are stable: people search for them.
enum ProblemCode {
    /// Not JSON from this place on.
    JSON_SYNTAX,
    /// A name that stands twice in one object.
    JSON_DUPLICATE_KEY,
    /// A comma behind the last member or item.
    JSON_TRAILING_COMMA,
    /// JSON has no comments.
    JSON_COMMENT,
    /// The invisible mark some editors write first.
    JSON_BYTE_ORDER_MARK,
    /// Bytes that are no UTF-8.
    JSON_NOT_UTF8,
    /// Nested deeper than anything real.
    JSON_TOO_DEEP,
    /// A string, name or number longer than anything real.
    JSON_TOO_LONG,
    /// Another kind of value is expected here.
    WRONG_TYPE,
    /// The right kind of value, but not one that can stand here.
    WRONG_VALUE,
    /// A required field is not there.
    MISSING_FIELD,
    /// A field that is not known, but is written nearly like one that is.
    UNKNOWN_FIELD,
    /// Account ids have twelve digits.
    BAD_ACCOUNT_ID,
    /// Two things with one id.
    DUPLICATE_ID,
    /// Two things of one kind with one name.
    DUPLICATE_NAME,
    /// A name that belongs to a policy of AWS.
    RESERVED_NAME,
    /// The other end of a reference is not in the design.
    DANGLING_REFERENCE,
    /// The management account is not in the design.
    NO_MANAGEMENT_ACCOUNT,
    /// No format version this program could read.
    BAD_FORMAT_VERSION,
    /// Warning: written by a newer program.
    NEWER_FORMAT_VERSION,
    /// Warning: IAM would take two names for one.
    NAMES_DIFFER_IN_CASE,
    /// Warning: the same attachment twice.
    REPEATED_REFERENCE,
    /// Warning: one resource in two accounts.
    RESOURCE_IN_TWO_ACCOUNTS
}
