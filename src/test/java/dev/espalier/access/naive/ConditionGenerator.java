package dev.espalier.access.naive;

import dev.espalier.access.naive.ContextVocabulary.Content;
import dev.espalier.access.naive.ContextVocabulary.KnownKey;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes Condition elements of every operator, qualifier and kind of value.
final class ConditionGenerator {
    private static final List<String> STRINGS = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringNotLike");
    private static final List<String> NUMBERS = List.of(
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals");
    private static final List<String> DATES = List.of(
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals");
    private static final List<String> ARNS = List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike");
    private static final List<String> VARIABLES = List.of(
            "${aws:username}",
            "${AWS:UserName}",
            "${aws:PrincipalTag/team}",
            "${aws:principaltag/TEAM, 'blue'}",
            "${aws:ResourceTag/team}",
            "${aws:SourceIdentity, 'ana'}",
            "${s3:prefix}",
            "${aws:TagKeys}",
            "${aws:PrincipalAccount}",
            "${*}",
            "${?}",
            "${$}{aws:username}");

    private final Dice dice;

    ConditionGenerator(Dice dice) {
        this.dice = dice;
    }

    JsonObject condition() {
        var blocks = new TreeMap<String, Written>(String.CASE_INSENSITIVE_ORDER);
        var seen = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = dice.once(3) ? 2 : 1; i > 0; i--) {
            var key = dice.pick(ContextVocabulary.ALL);
            var operator = operator(key);
            if (seen.add(operator + " " + key.name())) {
                blocks.computeIfAbsent(operator, _ -> new Written())
                        .with(dice.oddCase(key.name()), values(key, operator));
            }
        }
        var condition = new Written();
        blocks.forEach((operator, keys) -> condition.with(operator, keys.done()));
        return condition.done();
    }

    private String operator(KnownKey key) {
        var qualifier = dice.once(key.isMultivalued() ? 8 : 2) ? "" : dice.pick("ForAllValues:", "ForAnyValue:");
        if (!key.isMultivalued() && !dice.once(6)) {
            qualifier = "";
        }
        if (dice.once(8)) {
            return dice.oddCase(qualifier + "Null");
        }
        return dice.oddCase(qualifier + base(key.content()) + (dice.once(4) ? "IfExists" : ""));
    }

    private String base(Content content) {
        if (dice.once(25)) {
            return dice.pick(STRINGS);
        }
        return switch (content) {
            case STRING -> dice.pick(STRINGS);
            case NUMBER -> dice.once(5) ? dice.pick(DATES) : dice.pick(NUMBERS);
            case DATE -> dice.once(8) ? dice.pick(NUMBERS) : dice.pick(DATES);
            case BOOLEAN -> dice.once(8) ? dice.pick(STRINGS) : "Bool";
            case BYTES -> "BinaryEquals";
            case ADDRESS -> dice.pick("IpAddress", "NotIpAddress");
            case ARN -> dice.once(4) ? dice.pick(STRINGS) : dice.pick(ARNS);
        };
    }

    private JsonValue values(KnownKey key, String operator) {
        var lower = operator.toLowerCase(Locale.ROOT);
        if (lower.endsWith("null")) {
            return dice.pick(
                    Written.text("true"), Written.text("false"), new JsonBoolean(true), new JsonBoolean(false));
        }
        if (lower.contains("bool")) {
            var value = dice.pick("true", "false", "True", "maybe");
            return dice.once(4) ? new JsonBoolean(dice.once(2)) : Written.text(value);
        }
        if (dice.once(30)) {
            return Written.list(List.of());
        }
        var values = dice.some(1, dice.once(3) ? 3 : 1, () -> value(key, lower));
        if (lower.contains("numeric") && dice.once(3)) {
            return new JsonNumber(dice.pick("10", "9.5", "300", "1780315200"));
        }
        return values.size() == 1 && dice.once(2) ? Written.text(values.getFirst()) : Written.list(values);
    }

    private String value(KnownKey key, String operator) {
        if (operator.contains("numeric")) {
            return dice.pick("10", "10.0", "+9", "-2.50", "300", "1780315200", "ten");
        }
        if (operator.contains("date")) {
            return dice.pick(
                    "2026-06-01T12:00:00Z",
                    "2026-06-01",
                    "2026-06",
                    "2026",
                    "1780315200",
                    "2026-06-01T14:00:00+02:00",
                    "2026-06-01T12:00Z",
                    "2026-05-31T23:59:59.500Z",
                    "2026-13-01",
                    "soon");
        }
        if (operator.contains("ipaddress")) {
            return dice.pick(
                    "10.0.0.0/16",
                    "10.0.0.1",
                    "10.0.1.7/24",
                    "0.0.0.0/0",
                    "2001:db8::/32",
                    "2001:db8::1",
                    "2001:db8:0::2/128",
                    "::/0");
        }
        if (operator.contains("binary")) {
            return dice.pick(key.values());
        }
        if (operator.contains("arn")) {
            return arn(key);
        }
        return string(key, operator);
    }

    private String arn(KnownKey key) {
        return dice.pick(
                dice.pick(key.values()),
                dice.withWildcard(dice.pick(key.values())),
                "*",
                "arn:aws:iam::*:role/*",
                "arn:aws:iam::*:user/${aws:username}",
                "arn:aws:*:*:100000000001:*",
                "arn:aws:s3:::${aws:PrincipalTag/team, 'box'}",
                "arn:*:user/ana",
                "${aws:PrincipalArn}");
    }

    private String string(KnownKey key, String operator) {
        var value = dice.pick(key.values());
        return switch (dice.upTo(10)) {
            case 0 -> dice.pick(VARIABLES);
            case 1 -> dice.pick(VARIABLES) + dice.withWildcard(value);
            case 2 -> "";
            case 3 -> dice.oddCase(value);
            case 4 -> dice.withWildcard(value);
            default -> operator.contains("like") && dice.once(2) ? dice.withWildcard(value) : value;
        };
    }
}
