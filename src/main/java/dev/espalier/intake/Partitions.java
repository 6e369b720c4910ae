package dev.espalier.intake;

import dev.espalier.policy.Arn;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells which partition of AWS a file is of: by what it calls the ARN of something, not by the ARNs that policies
/// speak of, for policies may speak of all partitions.
final class Partitions {
    private static final String OURS = "aws";
    /// What things are called by in the files of all tools, in small letters.
    private static final Set<String> OWN_ARN =
            Set.of("arn", "masteraccountarn", "rootaccountarn", "policyarn", "permissionsboundaryarn");

    private Partitions() {}

    /// A partition that a design is not of.
    static Optional<String> other(JsonValue json) {
        return arns(json)
                .flatMap(text -> Arn.parse(text).stream())
                .map(Arn::partition)
                .filter(partition -> partition.startsWith(OURS + "-"))
                .findFirst();
    }

    private static Stream<String> arns(JsonValue json) {
        return switch (json) {
            case JsonObject(var members) -> members.stream().flatMap(Partitions::arns);
            case JsonArray(var items) -> items.stream().flatMap(Partitions::arns);
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> Stream.empty();
        };
    }

    private static Stream<String> arns(Member member) {
        boolean isArn = OWN_ARN.contains(member.name().toLowerCase(Locale.ROOT));
        return isArn && member.value() instanceof JsonString(var text) ? Stream.of(text) : arns(member.value());
    }
}
