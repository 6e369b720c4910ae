package dev.espalier.export;

import com.bertramlabs.plugins.hcl4j.RuntimeSymbols.VariableTree;
import dev.espalier.design.Design;
import dev.espalier.export.TerraformFiles.Module;
import dev.espalier.policy.JsonParts;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.storage.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What `terraform show -json` would print when a configuration had been applied: its attributes evaluated, and those
/// added that AWS gives.
final class TerraformState {
    private static final String ORGANIZATION = "aws_organizations_organization.this";

    /// What Terraform itself reads.
    private static final Set<String> LANGUAGE = Set.of("lifecycle", "depends_on");

    private static final Set<String> DOCUMENTS = Set.of("content", "policy", "assume_role_policy");

    private final Design design;
    private final Module module;
    private final Map<String, Map<String, Object>> resources;
    private final Map<String, String> imports;

    private TerraformState(Design design, Module module) {
        this.design = design;
        this.module = module;
        resources = module.resources();
        imports = module.imports();
    }

    /// Writes one file for each folder.
    static void write(Design design, Exported exported, Path folder) throws IOException {
        for (var module : TerraformFiles.of(exported)) {
            var state = new TerraformState(design, module);
            Files.writeString(
                    folder.resolve(module.folder().replace('/', '-') + ".json"), JsonText.write(state.json()));
        }
    }

    private JsonObject json() {
        var list = new ArrayList<JsonValue>();
        resources.forEach((address, attributes) -> list.add(resource(address, attributes)));
        return JsonParts.object(
                JsonParts.member("format_version", "1.0"),
                JsonParts.member("terraform_version", "1.11.4"),
                JsonParts.member(
                        "values",
                        JsonParts.object(JsonParts.member(
                                "root_module",
                                JsonParts.object(JsonParts.member("resources", JsonParts.list(list)))))));
    }

    private JsonObject resource(String address, Map<String, Object> attributes) {
        var type = address.substring(0, address.indexOf('.'));
        var values = new ArrayList<Member>();
        attributes.forEach((name, value) -> {
            // a variable without a default has no value
            if (!LANGUAGE.contains(name) && value != null) {
                values.add(
                        DOCUMENTS.contains(name)
                                ? JsonParts.member(name, TerraformFiles.json(value))
                                : JsonParts.member(name, evaluated(value)));
            }
        });
        if (address.equals(ORGANIZATION)) {
            values.addAll(organization());
        } else if (type.startsWith("aws_organizations_")) {
            values.add(JsonParts.member("id", id(address)));
        } else if (type.equals("aws_iam_user") || type.equals("aws_iam_role") || type.equals("aws_iam_policy")) {
            values.add(JsonParts.member("arn", arn(address)));
        } else if (type.equals("aws_iam_group")) {
            values.add(JsonParts.member("arn", arn(address)));
        }
        return JsonParts.object(
                JsonParts.member("address", address),
                JsonParts.member("mode", "managed"),
                JsonParts.member("type", type),
                JsonParts.member("name", address.substring(address.indexOf('.') + 1)),
                JsonParts.member("values", new JsonObject(values)));
    }

    private List<Member> organization() {
        var organization = design.organization();
        return List.of(
                JsonParts.member("id", organization.id()),
                JsonParts.member(
                        "master_account_id", organization.managementAccountId().value()),
                JsonParts.member(
                        "roots",
                        JsonParts.list(List.of(JsonParts.object(
                                JsonParts.member("id", organization.root().id().value()),
                                JsonParts.member("name", organization.root().name()))))));
    }

    private JsonValue evaluated(Object value) {
        return switch (value) {
            case VariableTree tree -> new JsonValue.JsonString(reference(tree.toString()));
            case Boolean flag -> new JsonValue.JsonBoolean(flag);
            case Double number -> new JsonValue.JsonNumber(Long.toString(number.longValue()));
            case List<?> list ->
                JsonParts.list(list.stream()
                        .map(each -> evaluated(Objects.requireNonNull(each)))
                        .toList());
            case Map<?, ?> map ->
                new JsonObject(map.entrySet().stream()
                        .map(entry -> new Member(
                                TerraformFiles.text(Objects.requireNonNull(entry.getKey())),
                                evaluated(Objects.requireNonNull(entry.getValue()))))
                        .toList());
            default -> new JsonValue.JsonString(TerraformFiles.text(value));
        };
    }

    private String reference(String expression) {
        if (expression.startsWith(ORGANIZATION + ".")) {
            return expression.endsWith(".master_account_id")
                    ? design.organization().managementAccountId().value()
                    : design.organization().root().id().value();
        }
        var address = expression.substring(0, expression.lastIndexOf('.'));
        return switch (expression.substring(expression.lastIndexOf('.') + 1)) {
            case "id" -> id(address);
            case "arn" -> arn(address);
            case "name" -> attribute(address, "name");
            default -> expression;
        };
    }

    private String attribute(String address, String name) {
        return TerraformFiles.text(Objects.requireNonNull(
                Objects.requireNonNull(resources.get(address), address).get(name)));
    }

    private String id(String address) {
        return imports.getOrDefault(address, "p-" + address.substring(address.indexOf('.') + 1));
    }

    private String arn(String address) {
        var account = TerraformFiles.text(Objects.requireNonNull(
                TerraformFiles.map(module.variables().get("account_id")).get("default")));
        var path =
                Objects.requireNonNull(resources.get(address)).containsKey("path") ? attribute(address, "path") : "/";
        var kind = address.substring("aws_iam_".length(), address.indexOf('.'));
        return "arn:aws:iam::" + account + ":" + kind + path + attribute(address, "name");
    }
}
