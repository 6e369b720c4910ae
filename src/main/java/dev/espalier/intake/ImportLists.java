package dev.espalier.intake;

import dev.espalier.design.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Lists of what CloudFormation takes over, as `--resources-to-import` has them: under which ids that exists which the
/// template beside the list describes. The two are called alike, `organization.import.json` and `organization.yaml`.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html">Import of
/// resources</a>
final class ImportLists {
    private static final String TYPE = "ResourceType";
    private static final String LOGICAL_ID = "LogicalResourceId";
    private static final String IDENTIFIER = "ResourceIdentifier";

    private final Draft draft;
    private final Map<String, Map<String, String>> byStem = new HashMap<>();

    ImportLists(Draft draft) {
        this.draft = draft;
    }

    static boolean isMeant(Value top) {
        return top.isList()
                && !top.items().isEmpty()
                && top.items().stream()
                        .allMatch(item -> item.has(TYPE) && item.has(LOGICAL_ID) && item.hasObject(IDENTIFIER));
    }

    void read(Value top, NameHint hint) {
        draft.count("resources-to-import");
        var ids = byStem.computeIfAbsent(stem(hint), _ -> new HashMap<>());
        for (var item : top.items()) {
            var called = item.text(LOGICAL_ID);
            var id = item.get(IDENTIFIER)
                    .flatMap(identifier -> idOf(item.text(TYPE).orElse(""), identifier));
            if (called.isPresent() && id.isPresent()) {
                ids.put(called.get(), id.get());
            }
        }
    }

    private Optional<String> idOf(String type, Value identifier) {
        return switch (type) {
            case CloudFormationTemplate.ORGANIZATION -> {
                identifier.text("Id").filter(id -> id.startsWith("o-")).ifPresent(draft.organizationIds::add);
                yield Optional.empty();
            }
            case CloudFormationTemplate.UNIT -> identifier.text("Id");
            case CloudFormationTemplate.ACCOUNT -> identifier.text("AccountId").filter(AccountId::isValid);
            default -> Optional.empty();
        };
    }

    /// The ids of the list that is called like a template, by what the template calls what they belong to.
    Map<String, String> besideTemplate(NameHint template) {
        return byStem.getOrDefault(stem(template), Map.of());
    }

    private static String stem(NameHint hint) {
        var path = hint.file();
        int dot = path.lastIndexOf('.');
        var stem = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        return stem.endsWith(".import") ? stem.substring(0, stem.length() - ".import".length()) : stem;
    }
}
