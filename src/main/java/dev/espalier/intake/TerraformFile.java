package dev.espalier.intake;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The resources of a state or plan as `terraform show -json` prints them, or of the file that Terraform keeps its
/// state in, modules included, and what a plan tells about the expressions they come from.
///
/// @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON output format</a>
final class TerraformFile {
    private static final Pattern MODULE =
            Pattern.compile("module\\.([A-Za-z0-9_-]+)(?:\\[(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\]]*)])?");

    private final Value top;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, List<Block>> called = new HashMap<>();
    private final Map<String, Value> unknown = new HashMap<>();
    private final Map<String, Map<String, Value>> configured = new HashMap<>();
    private final Map<String, Set<Step>> modules = new LinkedHashMap<>();

    /// One resource or data source.
    ///
    /// @param module the address of its module; empty for the root module
    /// @param called type and name, as expressions refer to it
    /// @param index what tells it apart from others of that name; empty when there is one only
    record Block(String address, String module, String called, String index, String type, Value values) {
        boolean isLookedUp() {
            return called.startsWith("data.");
        }
    }

    /// One module in another.
    ///
    /// @param written as it stands in an address
    /// @param index what tells it apart from others of that name; empty when there is one only
    record Step(String written, String name, String index) {}

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
        for (var change : top.items("resource_changes")) {
            change.text("address")
                    .ifPresent(address -> change.get("change")
                            .flatMap(told -> told.get("after_unknown"))
                            .ifPresent(told -> unknown.put(address, told)));
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
        var name = called(resource);
        for (var instance : resource.items("instances")) {
            var index = instance.get("index_key").flatMap(Value::text).orElse("");
            var address = (module.isEmpty() ? "" : module + ".") + name + (index.isEmpty() ? "" : "[" + index + "]");
            instance.get("attributes")
                    .ifPresent(values -> enter(new Block(address, module, name, index, type, values)));
        }
    }

    /// Type and name, as expressions refer to it.
    private static String called(Value resource) {
        var prefix = resource.text("mode").orElse("").equals("data") ? "data." : "";
        return prefix + resource.text("type").orElse("") + "."
                + resource.text("name").orElse("");
    }

    /// Whether expressions name the beginnings of what they refer to right behind it, so that these are no references
    /// of their own. Terraform before 1.1 names only what an attribute is taken of.
    boolean writesBeginnings() {
        return top.text("format_version")
                .filter(version -> version.startsWith("0."))
                .isEmpty();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /// All of that name in a module.
    List<Block> blocks(String module, String name) {
        return called.getOrDefault(module + " " + name, List.of());
    }

    private void enter(Block block) {
        blocks.add(block);
        called.computeIfAbsent(block.module() + " " + block.called(), _ -> new ArrayList<>())
                .add(block);
        var steps = steps(block.module());
        for (int i = 0; i < steps.size(); i++) {
            modules.computeIfAbsent(address(steps.subList(0, i)), _ -> new LinkedHashSet<>())
                    .add(steps.get(i));
        }
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
        var name = called(resource);
        var index = resource.get("index").flatMap(Value::text).orElse("");
        enter(new Block(
                resource.text("address").orElse(module + "." + name + index),
                module,
                name,
                index,
                type,
                resource.get("values")
                        .orElseGet(() -> new Value(JsonObject.EMPTY, resource.path(), resource.notes()))));
    }

    /// Whether the attribute will have a value that nobody knows yet. A plan writes what it knows to be nothing.
    boolean isUnknown(Block block, String attribute) {
        var there = block.values().json() instanceof JsonObject values
                ? values.get(attribute)
                : Optional.<JsonValue>empty();
        if (there.isPresent()) {
            return isOpenList(there.get());
        }
        boolean isSaid = Optional.ofNullable(unknown.get(block.address()))
                .flatMap(told -> told.get(attribute))
                .filter(told -> !told.json().equals(new JsonBoolean(false)))
                .isPresent();
        return isSaid
                || configured(block)
                        .flatMap(resource -> resource.get("expressions"))
                        .flatMap(expressions -> expressions.get(attribute))
                        .filter(expression -> !expression.isObject() || expression.has("references"))
                        .isPresent();
    }

    /// Whether some items of a list are not known yet, which a plan writes as nothing.
    private static boolean isOpenList(JsonValue value) {
        return value instanceof JsonArray(var items) && items.stream().anyMatch(JsonNull.class::isInstance);
    }

    /// What the plan's source says about a resource.
    Optional<Value> configured(Block block) {
        var ofModule = configured.computeIfAbsent(
                String.join(".", steps(block.module()).stream().map(Step::name).toList()), _ -> {
                    var resources = new HashMap<String, Value>();
                    configuration(block.module())
                            .ifPresent(module -> module.items("resources")
                                    .forEach(resource -> resource.text("address")
                                            .ifPresent(address -> resources.put(address, resource))));
                    return resources;
                });
        return Optional.ofNullable(ofModule.get(block.called()));
    }

    /// What the plan's source says about a module.
    Optional<Value> configuration(String module) {
        var at = top.get("configuration").flatMap(configuration -> configuration.get("root_module"));
        for (var step : steps(module)) {
            at = at.flatMap(found -> found.get("module_calls"))
                    .flatMap(calls -> calls.get(step.name()))
                    .flatMap(call -> call.get("module"));
        }
        return at;
    }

    /// The modules that a call in a module makes, as far as something is in them.
    List<Step> modules(String parent, String name) {
        return modules.getOrDefault(parent, Set.of()).stream()
                .filter(step -> step.name().equals(name))
                .toList();
    }

    static List<Step> steps(String module) {
        return MODULE.matcher(module)
                .results()
                .map(found -> new Step(
                        found.group(),
                        found.group(1),
                        Optional.ofNullable(found.group(2)).orElse("").replace("\"", "")))
                .toList();
    }

    static String address(List<Step> steps) {
        return String.join(".", steps.stream().map(Step::written).toList());
    }

    static String address(String module, Step step) {
        return module.isEmpty() ? step.written() : module + "." + step.written();
    }
}
