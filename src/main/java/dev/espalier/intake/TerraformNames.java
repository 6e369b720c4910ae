package dev.espalier.intake;

import dev.espalier.intake.TerraformFile.Block;
import dev.espalier.policy.JsonValue.JsonNull;
import java.util.List;
import java.util.Optional;

/// Whom and what of IAM the attributes of a Terraform file name: by the value that is known, and else by the one
/// resource that it can come from.
final class TerraformNames {
    private final TerraformExpressions expressions;

    TerraformNames(TerraformFile file) {
        expressions = new TerraformExpressions(file);
    }

    /// The items of a list that are known; a plan writes `null` for the others.
    static List<String> known(Block block, String attribute) {
        return block.values().items(attribute).stream()
                .filter(item -> !item.json().equals(new JsonNull()))
                .flatMap(item -> item.text().stream())
                .toList();
    }

    /// The name of a user, group or role.
    ///
    /// @param kind as the types of Terraform write it
    Optional<String> identity(Block block, String kind, String attribute) {
        return block.values()
                .text(attribute)
                .or(() -> expressions
                        .origin(
                                block,
                                attribute,
                                origin -> origin.block().type().equals("aws_iam_" + kind)
                                        && origin.isAnyOrNotTold("name", "id"))
                        .flatMap(source -> source.values().text("name")));
    }

    /// The ARN or name of a managed policy.
    Optional<String> policy(Block block, String attribute) {
        return block.values()
                .text(attribute)
                .or(() -> expressions
                        .origin(
                                block,
                                attribute,
                                origin -> origin.block().type().equals("aws_iam_policy")
                                        && origin.isAnyOrNotTold("arn", "id"))
                        .flatMap(source -> source.values()
                                .text("arn")
                                .or(() -> source.values().text("name"))))
                .filter(found -> !found.isBlank());
    }
}
