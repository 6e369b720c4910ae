package dev.espalier.design;

import java.util.Optional;

/// What is known about an account's root user (rule R20).
///
/// @param mfa empty when nobody has said
/// @param accessKeys whether it has access keys; empty when nobody has said
public record RootUser(Optional<Boolean> mfa, Optional<Boolean> accessKeys, UnknownFields unknown) {
    public static final RootUser UNKNOWN = new RootUser(Optional.empty(), Optional.empty(), UnknownFields.NONE);
}
