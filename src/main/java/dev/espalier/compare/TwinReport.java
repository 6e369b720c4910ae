package dev.espalier.compare;

import dev.espalier.access.TwinAccess;
import dev.espalier.access.TwinAccess.Kind;
import dev.espalier.access.TwinEffect;
import dev.espalier.catalog.ActionSet;
import dev.espalier.compare.Section.Item;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.List;

/// What two principals of one design may do differently, in words for people.
public final class TwinReport {
    private final Design design;
    private final TwinAccess access;
    private final List<TwinEffect> effects;
    private final CauseWords causes;

    /// @param effects why; what is not among them yet is left out of the sections
    public TwinReport(Design design, TwinAccess access, List<TwinEffect> effects) {
        this.design = design;
        this.access = access;
        this.effects = List.copyOf(effects);
        causes = CauseWords.of(design);
    }

    /// A section for each way to differ that there is; an item for each reason.
    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var kind : Kind.values()) {
            var items = effects.stream()
                    .filter(effect -> effect.kind() == kind)
                    .map(effect -> new Item(text(effect), ServiceWords.of(effect.actions()), List.of()))
                    .toList();
            if (!items.isEmpty()) {
                sections.add(new Section(title(kind), items));
            }
        }
        return sections;
    }

    /// How the two differ: `hana can, ivo cannot`.
    public String title(Kind kind) {
        return Words.text("twins." + kind, name(access.one()), name(access.other()));
    }

    /// `17 actions, because of Allow of AdministratorAccess #1 on Admins`.
    public String text(TwinEffect effect) {
        return Words.text("twins.effect", count(effect.actions()), causes.text(effect));
    }

    /// The actions of an effect, a line for each service.
    public static List<String> services(ActionSet actions) {
        return ServiceWords.of(actions);
    }

    /// `1 action`, `17 actions`.
    public static String count(ActionSet actions) {
        return Words.text("actions", actions.size());
    }

    /// What it comes to, and what it is about.
    public List<String> conclusion() {
        var sentences = new ArrayList<String>();
        if (access.isNothing() && access.isComplete()) {
            var key = access.untold().isEmpty() ? "twins.same" : "twins.sameOtherwise";
            sentences.add(Words.text(key, name(access.one()), name(access.other())));
        }
        if (!access.untold().isEmpty()) {
            sentences.add(Words.text("twins.untold", access.untold().size()));
        }
        if (!access.isComplete()) {
            sentences.add(Words.text("twins.atLeast", access.unasked().size()));
        }
        sentences.add(Words.text("twins.scope"));
        return sentences;
    }

    /// What sentences call a place that a reason lies at.
    public String placeName(NodeId node) {
        return DesignIndex.of(design).nameOf(node);
    }

    /// The name, with the account where the name alone would not do.
    public String name(MemberId member) {
        var names = DesignIndex.of(design);
        boolean isSameAccount = access.one().account().equals(access.other().account());
        return member instanceof RootUserId || isSameAccount
                ? names.nameOf(member)
                : Words.text("in", names.nameOf(member), names.nameOf(member.account()));
    }
}
