package dev.espalier.access;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import java.util.List;
import java.util.stream.Stream;

/// What the members of a group are answered that somebody asks for by mistake.
public final class GroupAnswers {
    private GroupAnswers() {}

    /// One answer for each member, in the order of the design; none unless a group was asked for.
    public static List<Answer> of(Design design, Evaluator evaluator, Answer answer) {
        if (answer.reason().code() != ReasonCode.BAD_GROUP) {
            return List.of();
        }
        var asked = answer.question();
        return Principals.find(design, asked.principal()).stream()
                .flatMap(found -> found instanceof GroupId group
                        ? DesignIndex.of(design).usersIn(group).stream()
                                .map(user -> new UserId(group.account(), user.name()))
                        : Stream.<UserId>empty())
                .map(user -> evaluator.answer(asked.by(Principals.arnOf(design, user))))
                .toList();
    }
}
