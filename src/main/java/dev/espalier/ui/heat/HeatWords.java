package dev.espalier.ui.heat;

import dev.espalier.access.HeatMap;
import dev.espalier.access.Shade;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.catalog.Catalog;
import dev.espalier.ui.kit.Texts;
import java.util.List;

/// What the board of the heat map says about queries, answers and their numbers.
final class HeatWords {
    private static final Texts TEXTS = Texts.of(HeatWords.class);
    private static final int MEANT = 3;

    private HeatWords() {}

    /// How many actions a query stands for and what they are.
    static String of(ActionQuery suggested) {
        var service = Catalog.get().serviceName(suggested.text());
        return suggested.one().map(action -> ActionQuery.nameOf(action.level())).orElseGet(() -> {
            int size = suggested.actions().size();
            return service.map(name -> TEXTS.text("suggestion.service", name, size))
                    .orElseGet(() -> TEXTS.text("suggestion", size));
        });
    }

    /// An answer, to a question about one action or about several.
    static String of(Shade shade, boolean isOne) {
        var ofMany = "many." + shade;
        return TEXTS.text(!isOne && TEXTS.has(ofMany) ? ofMany : "shade." + shade);
    }

    /// That what has been typed is no action, and what was perhaps meant.
    static String unknown(String typed) {
        var nearest = typed.indexOf(':') > 0 ? Catalog.get().nearest(typed.strip(), MEANT) : List.<String>of();
        return nearest.isEmpty()
                ? TEXTS.text("unknown", typed.strip())
                : TEXTS.text("meant", typed.strip(), String.join(", ", nearest));
    }

    /// How many can.
    static String counted(HeatMap shown) {
        var all = shown.all();
        return TEXTS.text("headline", all.ableAccounts(), all.accounts(), all.able(), all.people());
    }

    /// What is to be known about the numbers.
    ///
    /// @param isAsking whether answers are still being looked for
    static String noted(HeatMap shown, boolean isAsking) {
        boolean isOne = shown.query().one().isPresent();
        var scope = isOne ? TEXTS.text("scope.one") : TEXTS.text("scope.many", shown.actions());
        return isAsking || shown.unsettled() == 0
                ? scope
                : scope + " " + TEXTS.text(isOne ? "unsettled" : "unsettled.many", shown.unsettled());
    }
}
