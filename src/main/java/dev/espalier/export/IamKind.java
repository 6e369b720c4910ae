package dev.espalier.export;

import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.Role;
import dev.espalier.design.User;

/// The kinds of identities, as Terraform calls them.
enum IamKind {
    GROUP("group"),
    USER("user"),
    ROLE("role");

    private final String word;

    IamKind(String word) {
        this.word = word;
    }

    static IamKind of(Identity identity) {
        return switch (identity) {
            case Group _ -> GROUP;
            case User _ -> USER;
            case Role _ -> ROLE;
        };
    }

    String word() {
        return word;
    }

    String type() {
        return "aws_iam_" + word;
    }
}
