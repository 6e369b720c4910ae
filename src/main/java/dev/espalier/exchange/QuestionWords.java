package dev.espalier.exchange;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.Optional;
import java.util.stream.Collectors;

/// A question as one sentence: `Can hana · HR do rds:CreateDBInstance on db:personnel?`
public final class QuestionWords {
    private static final int ARN_PARTS = 6;

    private QuestionWords() {}

    /// The sentence.
    ///
    /// @param asker of the design who asks, to be called by name
    public static String of(Design design, Question question, Optional<MemberId> asker) {
        return Words.text(
                "question",
                who(design, question, asker),
                question.action(),
                question.resource().map(QuestionWords::shortArn).orElseGet(() -> Words.text("question.anyResource")),
                circumstances(question));
    }

    private static String who(Design design, Question question, Optional<MemberId> asker) {
        var principal = question.principal();
        return asker.filter(_ -> question.session().isEmpty() && !principal.contains(":sts:"))
                .map(member -> named(DesignIndex.of(design), member))
                .orElseGet(() -> shortArn(principal));
    }

    private static String named(DesignIndex index, MemberId member) {
        var account = index.nameOf(member.account());
        return Words.text(
                "question.who",
                member instanceof RootUserId ? Words.text("question.rootUser") : index.nameOf(member),
                account);
    }

    private static String circumstances(Question question) {
        var session = question.session().isPresent() ? Words.text("question.inSession") : "";
        var owner = question.resourceAccount()
                .map(account -> Words.text("question.ownedBy", account.value()))
                .orElse("");
        var given = question.context().members().stream()
                .map(member -> Words.text("question.given", member.name(), text(member.value())))
                .collect(Collectors.joining(", "));
        return owner + session + (given.isEmpty() ? "" : Words.text("question.when", given));
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> text;
            case JsonNull _ -> Words.text("question.absent");
            case JsonBoolean(var bit) -> Boolean.toString(bit);
            case JsonNumber(var digits) -> digits;
            case JsonArray(var items) -> items.stream().map(QuestionWords::text).collect(Collectors.joining(", "));
            case JsonObject _ -> "…";
        };
    }

    /// The last part of an ARN, which is what people call the thing.
    public static String shortArn(String arn) {
        var parts = arn.split(":", ARN_PARTS);
        return parts.length == ARN_PARTS && !parts[ARN_PARTS - 1].isEmpty() ? parts[ARN_PARTS - 1] : arn;
    }
}
