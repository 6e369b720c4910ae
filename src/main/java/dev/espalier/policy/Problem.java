package dev.espalier.policy;

/// Something wrong in a JSON text or a policy document.
///
/// @param code stable and documented, for example `MISSING_EFFECT` (rule R56)
/// @param message what is wrong and what to do, one sentence for people
/// @param path where, counted from the top of the text or document
public record Problem(Severity severity, String code, String message, JsonPath path) {}
