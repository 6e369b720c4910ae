package dev.espalier.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The resources of a state or plan as `terraform show -json` prints them, or of the file that Terraform keeps its
/// state in, modules included. What a plan does not know yet is followed through the expression that it will come
/// from, as far as that names another resource.
///
/// @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON output format</a>
final class TerraformFile {
    private static final Pattern REFERENCE = Pattern.compile("((?:data\\.)?[a-z0-9_]+\\.[A-Za-z0-9_-]+)(?:[.\\[].*)?");

    private final Value top;
    private final List<Block> blocks = new ArrayList<>();

    /// One resource or data source.
    ///
    /// @param module the address of its module; empty for the root module
    /// @param called type and name, as expressions refer to it
    /// @param index what tells it apart from others of that name; empty when there is one only
    record Block(String address, String module, String called, String index, String type, Value values) {}

    TerraformFile(Value top) {
        this.top = top;
        top.get("values").or(() -> top.get("planned_values")).ifPresent(values -> {
            values.get("root_module").ifPresent(this::module);
        });
        top.get("prior_state")
                .flatMap(state -> state.get("values"))
                .flatMap(values -> values.get("root_module"))
                .ifPresent(this::dataSources);
        if (isRawState(top)) {
            top.items("resources").forEach(this::raw);
        }
    }

    static boolean isMeant(Value top) {
        return isRawState(top)
                || (top.has("format_version")
                        && (top.hasObject("values")
                                || top.hasObject("planned_values")
                                || top.has("terraform_version")));
    }

    /// Whether this is the file that Terraform keeps its state in.
    private static boolean isRawState(Value top) {
        return top.hasList("resources")
                && top.has("version")
                && (top.has("lineage") || (top.has("terraform_version") && top.has("serial")));
    }

    private void raw(Value resource) {
        var module = resource.text("module").orElse("");
        var type = resource.text("type").orElse("");
        var called = called(resource);
        for (var instance : resource.items("instances")) {
            var index = instance.get("index_key").flatMap(Value::text).orElse("");
            var address = (module.isEmpty() ? "" : module + ".") + called + (index.isEmpty() ? "" : "[" + index + "]");
            instance.get("attributes")
                    .ifPresent(values -> blocks.add(new Block(address, module, called, index, type, values)));
        }
    }

    /// Type and name, as expressions refer to it.
    private static String called(Value resource) {
        var prefix = resource.text("mode").orElse("").equals("data") ? "data." : "";
        return prefix + resource.text("type").orElse("") + "."
                + resource.text("name").orElse("");
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    private void module(Value module) {
        var address = module.text("address").orElse("");
        module.items("resources").forEach(resource -> add(resource, address));
        module.items("child_modules").forEach(this::module);
    }

    /// A plan repeats resources of its earlier state, but not what was looked up.
    private void dataSources(Value module) {
        var address = module.text("address").orElse("");
        module.items("resources").stream()
                .filter(resource -> resource.text("mode").orElse("").equals("data"))
                .forEach(resource -> add(resource, address));
        module.items("child_modules").forEach(this::dataSources);
    }

    private void add(Value resource, String module) {
        var type = resource.text("type").orElse("");
        var called = called(resource);
        var index = resource.get("index").flatMap(Value::text).orElse("");
        resource.get("values")
                .ifPresent(values -> blocks.add(new Block(
                        resource.text("address").orElse(module + "." + called + index),
                        module,
                        called,
                        index,
                        type,
                        values)));
    }

    /// What the attribute will come from, when nobody knows its value yet.
    Optional<Block> source(Block block, String attribute) {
        return configuration(block.module())
                .flatMap(module -> module.items("resources").stream()
                        .filter(resource -> resource.text("address").orElse("").equals(block.called()))
                        .findFirst())
                .flatMap(resource -> resource.get("expressions"))
                .flatMap(expressions -> expressions.get(attribute))
                .filter(Value::isObject)
                .stream()
                .flatMap(expression -> expression.texts("references").stream())
                .map(REFERENCE::matcher)
                .filter(reference -> reference.matches())
                .flatMap(reference -> called(reference.group(1), block).stream())
                .findFirst();
    }

    private Optional<Block> called(String name, Block from) {
        var all = blocks.stream()
                .filter(block -> block.called().equals(name) && block.module().equals(from.module()))
                .toList();
        return all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream()
                        .filter(block -> block.index().equals(from.index()))
                        .findFirst();
    }

    private Optional<Value> configuration(String module) {
        var at = top.get("configuration").flatMap(configuration -> configuration.get("root_module"));
        for (var step : module.split("\\.", -1)) {
            if (!step.equals("module") && !step.isEmpty()) {
                var name = step.replaceFirst("\\[.*", "");
                at = at.flatMap(found -> found.get("module_calls"))
                        .flatMap(calls -> calls.get(name))
                        .flatMap(call -> call.get("module"));
            }
        }
        return at;
    }
}
