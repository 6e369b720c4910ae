package dev.espalier.review;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.Severity;

/// Something wrong or odd in a design.
///
/// @param severity an error is what AWS would refuse
/// @param code stable: of the policy grammar (rule R56), of AWS, or `UNKNOWN_ACTION` and the like
/// @param message what is wrong and what to do, one sentence for people
public record Finding(Severity severity, String code, String message, Where where) {
    /// The same in a part of the design file that begins at `above`.
    Finding under(JsonPath above) {
        return new Finding(severity, code, message, where.under(above));
    }
}
