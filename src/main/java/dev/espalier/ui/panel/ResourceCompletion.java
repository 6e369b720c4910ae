package dev.espalier.ui.panel;

import dev.espalier.catalog.Catalog;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.ui.panel.Suggestion.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Completes the resource of a question: none, one of the design, or the form of ARN the action works on.
public final class ResourceCompletion {
    private static final int LIMIT = 50;
    private static final Pattern PART = Pattern.compile("\\$\\{([A-Za-z]+)}");

    private ResourceCompletion() {}

    /// Resources of the design and forms of ARN that suit what was typed.
    ///
    /// @param account where a form of ARN is to lie
    public static List<Suggestion> complete(Design design, String action, Optional<AccountId> account, String typed) {
        var wanted = typed.strip();
        var suggestions = new ArrayList<Suggestion>();
        var none = Words.text("question.anyResource");
        if (contains(none, wanted)) {
            suggestions.add(Suggestion.of(none, wanted, "", new Choice.Nothing()));
        }
        var service = action.contains(":") ? action.substring(0, action.indexOf(':')) : "";
        resources(design.organization().root())
                .filter(found -> contains(found.arn(), wanted) || contains(found.account(), wanted))
                .sorted((a, b) -> Boolean.compare(isOf(service, b.arn()), isOf(service, a.arn())))
                .limit(LIMIT)
                .map(found -> Suggestion.of(
                                Names.shortArn(found.arn()), wanted, found.account(), new Choice.Member(found.id()))
                        .at(found.id()))
                .forEach(suggestions::add);
        patterns(action).map(pattern -> template(pattern, wanted, account)).forEach(suggestions::add);
        if (wanted.startsWith("arn:") || wanted.equals("*")) {
            suggestions.add(Suggestion.of(wanted, wanted, Words.text("question.asTyped"), new Choice.Text(wanted)));
        }
        return suggestions;
    }

    private record Found(ResourceId id, String account) {
        String arn() {
            return id.arn();
        }
    }

    private static Stream<Found> resources(Container container) {
        var here = container.accounts().stream()
                .flatMap(account -> account.resources().stream()
                        .map(resource -> new Found(new ResourceId(account.id(), resource.arn()), account.name())));
        return Stream.concat(here, container.organizationalUnits().stream().flatMap(ResourceCompletion::resources));
    }

    private static Stream<String> patterns(String action) {
        return Catalog.get().action(action).stream().flatMap(known -> Catalog.get().arnPatterns(known).stream());
    }

    /// A form of ARN with what is known filled in and the first unknown part ready to be typed over.
    private static Suggestion template(String pattern, String wanted, Optional<AccountId> account) {
        var text = pattern.replace("${Partition}", "aws");
        var filled = account.map(id -> text.replace("${Account}", id.value())).orElse(text);
        var part = PART.matcher(filled);
        var choice = part.find() ? new Choice.Template(filled, part.start(), part.end()) : new Choice.Text(filled);
        return Suggestion.of(filled, wanted, Words.text("question.pattern"), choice);
    }

    private static boolean isOf(String service, String arn) {
        return arn.startsWith("arn:aws:" + service + ":");
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
}
