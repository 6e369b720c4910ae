package dev.espalier.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A plan of Terraform that grows, with resources in the root module and in the modules `used` and `made`.
final class TerraformPlan {
    /// How an expression gets at what it means.
    enum Way {
        DIRECT(true),
        VARIABLE(true),
        EACH(true),
        LOCAL(false),
        CHOICE(false),
        NO_CONFIGURATION(false);

        final boolean isFollowed;

        Way(boolean isFollowed) {
            this.isFollowed = isFollowed;
        }

        static Way any(Random random) {
            return values()[random.nextInt(values().length)];
        }
    }

    private final Map<String, List<String>> resources = new LinkedHashMap<>();
    private final Map<String, List<String>> configured = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private int count;

    /// A resource whose values are known.
    String known(String module, String type, String name, String values) {
        return add(module, type, name, "", values, "");
    }

    /// A data source of the root module.
    void lookedUp(String type, String name, String values) {
        resources.computeIfAbsent("", _ -> new ArrayList<>()).add("""
            { "address": "data.%1$s.%2$s", "mode": "data", "type": "%1$s", "name": "%2$s", "values": { %3$s } }
            """.formatted(type, name, values));
    }

    /// One of the resources that `for_each` or, by a number, `count` makes; a lone one when the key is empty.
    ///
    /// @param expressions what else the source says of it
    String add(String module, String type, String name, String key, String values, String expressions) {
        var called = type + "." + name;
        var address = (module.isEmpty() ? "" : "module." + module + ".")
                + called
                + (key.isEmpty() ? "" : "[\\\"" + key + "\\\"]");
        resources.computeIfAbsent(module, _ -> new ArrayList<>()).add("""
            { "address": "%s", "mode": "managed", "type": "%s", "name": "%s", %s "values": { %s } }
            """.formatted(
                        address, type, name, key.isEmpty() ? "" : "\"index\": \"" + key + "\",", values));
        configured
                .computeIfAbsent(module, _ -> new ArrayList<>())
                .add("{ \"address\": \"%s\", %s }"
                        .formatted(called, expressions.isEmpty() ? "\"expressions\": {}" : expressions));
        return address.replace("\\\"", "\"");
    }

    /// A resource of whose values one is not known yet.
    ///
    /// @param meant what it comes from: the references of an expression in the root module
    /// @param other what it might as well come from
    String open(Way way, String type, String values, String attribute, List<String> meant, List<String> other) {
        var name = "r" + count++;
        var told = "\"expressions\": { \"%s\": %s }";
        return switch (way) {
            case DIRECT -> add("", type, name, "", values, told.formatted(attribute, references(meant)));
            case VARIABLE -> {
                argument(name, meant);
                yield add(
                        "used", type, name, "", values, told.formatted(attribute, references(List.of("var." + name))));
            }
            case EACH ->
                add(
                        "",
                        type,
                        name,
                        "one.two",
                        values,
                        told.formatted(attribute, references(List.of("each.value"))) + ", \"for_each_expression\": "
                                + references(meant));
            case LOCAL -> add("", type, name, "", values, told.formatted(attribute, references(List.of("local.x"))));
            case CHOICE -> {
                var both = new ArrayList<>(other);
                both.addAll(meant);
                yield add("", type, name, "", values, told.formatted(attribute, references(both)));
            }
            case NO_CONFIGURATION -> {
                var address = add("", type, name, "", values, "");
                changes.add("{ \"address\": \"%s\", \"change\": { \"after_unknown\": { \"%s\": true } } }"
                        .formatted(address, attribute));
                yield address;
            }
        };
    }

    static String references(List<String> names) {
        return "{ \"references\": [ %s ] }"
                .formatted(String.join(
                        ", ",
                        names.stream()
                                .map(name -> "\"" + name.replace("\"", "\\\"") + "\"")
                                .toList()));
    }

    /// What is handed to the module `used`.
    void argument(String name, List<String> meant) {
        arguments.add("\"%s\": %s".formatted(name, references(meant)));
    }

    void output(String name, List<String> meant) {
        outputs.add("\"%s\": { \"expression\": %s }".formatted(name, references(meant)));
    }

    private String of(Map<String, List<String>> lists, String module) {
        return String.join(",\n", lists.getOrDefault(module, List.of()));
    }

    String text() {
        return text("1.2");
    }

    String text(String format) {
        return """
            { "format_version": "%s", "terraform_version": "1.9.5",
              "resource_changes": [ %s ],
              "planned_values": { "root_module": { "resources": [ %s ], "child_modules": [
                { "address": "module.used", "resources": [ %s ] },
                { "address": "module.made", "resources": [ %s ] } ] } },
              "configuration": { "root_module": { "resources": [ %s ], "module_calls": {
                "used": { "expressions": { %s }, "module": { "resources": [ %s ] } },
                "made": { "expressions": {}, "module": { "resources": [ %s ], "outputs": { %s } } } } } } }
            """.formatted(
                        format,
                        String.join(", ", changes),
                        of(resources, ""),
                        of(resources, "used"),
                        of(resources, "made"),
                        of(configured, ""),
                        String.join(", ", arguments),
                        of(configured, "used"),
                        of(configured, "made"),
                        String.join(", ", outputs));
    }
}
