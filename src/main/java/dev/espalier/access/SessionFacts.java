package dev.espalier.access;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// How the caller signed the request.
///
/// @param mfa whether a second factor was given; empty when nobody has said
/// @param mfaAge seconds since then
/// @param tags session tags, by key whatever its letter case
record SessionFacts(
        Credentials credentials,
        Optional<Boolean> mfa,
        OptionalLong mfaAge,
        Map<String, String> tags,
        Optional<String> sourceIdentity) {
    /// Nothing is known.
    static final SessionFacts UNKNOWN =
            new SessionFacts(Credentials.UNKNOWN, Optional.empty(), OptionalLong.empty(), Map.of(), Optional.empty());

    SessionFacts {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(tags);
        tags = sorted;
    }

    /// The kinds of credentials, which decide what keys a request has (rules R82, R83).
    enum Credentials {
        UNKNOWN,
        /// Long-term keys of a user or root user.
        ACCESS_KEY,
        CONSOLE,
        /// From GetSessionToken.
        SESSION_TOKEN,
        /// From AssumeRole.
        ASSUMED_ROLE,
        /// From AssumeRoleWithSAML or AssumeRoleWithWebIdentity.
        FEDERATION
    }
}
