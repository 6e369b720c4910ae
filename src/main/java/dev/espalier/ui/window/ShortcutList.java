package dev.espalier.ui.window;

import dev.espalier.ui.kit.MenuCommand;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.preference.Preferences.Scrolling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// All shortcuts and gestures in groups: those of commands as the menu bar has them, so that they cannot be wrong, and
/// what keys and pointer do besides.
final class ShortcutList {
    private static final Texts TEXTS = Texts.of(ShortcutList.class);
    private static final List<String> BESIDES = List.of("window", "canvas", "pointer", "find");

    private final List<Line> lines;

    /// One shortcut.
    ///
    /// @param group what it belongs to
    record Line(String group, String keys, String does) {
        private boolean has(String word) {
            return (group + " " + keys + " " + does).toLowerCase(Locale.ROOT).contains(word);
        }
    }

    /// @param scrolling what scrolling does on the canvas, as preferred
    ShortcutList(List<MenuCommand> commands, Scrolling scrolling) {
        var all = new ArrayList<Line>();
        for (var command : commands) {
            command.keys().ifPresent(keys -> all.add(new Line(command.menu(), keys, command.label())));
        }
        for (var group : BESIDES) {
            if (group.equals("pointer")) {
                all.addAll(besides(group, "shortcuts.scroll." + scrolling));
            }
            all.addAll(besides(group, "shortcuts." + group));
        }
        lines = grouped(all).values().stream().flatMap(List::stream).toList();
    }

    private static List<Line> besides(String group, String key) {
        return TEXTS.text(key)
                .lines()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Line(TEXTS.text("shortcuts." + group + ".title"), parts[0], parts[1]))
                .toList();
    }

    /// A menu goes on after a menu within it; its lines stand together all the same.
    private static Map<String, List<Line>> grouped(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::group, LinkedHashMap::new, Collectors.toList()));
    }

    /// The lines that have all words somewhere, group by group.
    List<Line> matching(String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return lines.stream()
                .filter(line -> List.of(words).stream().allMatch(line::has))
                .toList();
    }

    /// All of it as text to print.
    String asText() {
        int width = lines.stream().mapToInt(line -> line.keys().length()).max().orElse(0) + 2;
        var text = new StringBuilder(TEXTS.text("shortcuts.title")).append('\n');
        grouped(lines).forEach((group, members) -> {
            text.append('\n').append(group).append('\n');
            for (var line : members) {
                text.append("  ")
                        .append(line.keys())
                        .repeat(' ', width - line.keys().length())
                        .append(line.does())
                        .append('\n');
            }
        });
        return text.toString();
    }
}
