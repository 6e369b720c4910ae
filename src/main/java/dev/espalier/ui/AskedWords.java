package dev.espalier.ui;

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
import java.util.stream.Collectors;

/// A question as one sentence, with the words of the question bar: `Can hana · HR do rds:CreateDBInstance on
/// db:personnel?`
public final class AskedWords {
    private static final Texts TEXTS = Texts.of(AskedWords.class);
    private static final int ARN_PARTS = 6;

    private AskedWords() {}

    /// The sentence; where the asker is gone it ends in saying so.
    public static String of(Design design, Asked asked) {
        var question = asked.question();
        var sentence = TEXTS.text(
                "asked.sentence",
                who(design, asked),
                question.action(),
                question.resource().map(AskedWords::shortArn).orElseGet(() -> TEXTS.text("asked.anyResource")),
                circumstances(question));
        return asked.isGone() ? TEXTS.text("asked.gone", sentence) : sentence;
    }

    private static String who(Design design, Asked asked) {
        var principal = asked.question().principal();
        return asked.asker()
                .filter(_ -> !asked.isGone() && asked.question().session().isEmpty())
                .filter(_ -> !principal.contains(":sts:"))
                .map(member -> named(DesignIndex.of(design), member))
                .orElseGet(() -> shortArn(principal));
    }

    private static String named(DesignIndex index, MemberId member) {
        var account = index.nameOf(member.account());
        return member instanceof RootUserId
                ? TEXTS.text("asked.who", TEXTS.text("asked.rootUser"), account)
                : TEXTS.text("asked.who", index.nameOf(member), account);
    }

    private static String circumstances(Question question) {
        var session = question.session().isPresent() ? TEXTS.text("asked.inSession") : "";
        var owner = question.resourceAccount()
                .map(account -> TEXTS.text("asked.ownedBy", account.value()))
                .orElse("");
        var given = question.context().members().stream()
                .map(member -> TEXTS.text("asked.given", member.name(), text(member.value())))
                .collect(Collectors.joining(", "));
        return owner + session + (given.isEmpty() ? "" : TEXTS.text("asked.when", given));
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> text;
            case JsonNull _ -> TEXTS.text("asked.absent");
            case JsonBoolean(var bit) -> Boolean.toString(bit);
            case JsonNumber(var digits) -> digits;
            case JsonArray(var items) -> items.stream().map(AskedWords::text).collect(Collectors.joining(", "));
            case JsonObject _ -> "…";
        };
    }

    /// The last part of an ARN, which is what people call the thing.
    static String shortArn(String arn) {
        var parts = arn.split(":", ARN_PARTS);
        return parts.length == ARN_PARTS && !parts[ARN_PARTS - 1].isEmpty() ? parts[ARN_PARTS - 1] : arn;
    }
}
