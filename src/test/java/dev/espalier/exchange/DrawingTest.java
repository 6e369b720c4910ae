package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.Swatch;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layers;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Situations;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.TriedPaper;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Sight SIGHT =
            new Sight(Situations.fourDepartments(), Folding.NONE, Optional.empty(), Theme.LIGHT);

    @Test
    void unitIsDrawnWithItsAccountsAndNothingElse() {
        assertThat(names(Drawing.of(SIGHT, List.of(Situations.PEOPLE))))
                .contains(">People<", ">HR<", ">Legal<")
                .doesNotContain(">Finance<", ">Management<");
    }

    @Test
    void whatIsOnlyTriedSaysSoInEveryPicture() {
        var tried = new TriedPaper(List.of("move account HR to Root"));
        var sight = new Sight(SIGHT.design(), SIGHT.folding(), SIGHT.answer(), SIGHT.theme(), SIGHT.layers(), tried);
        var view = Drawing.whole(SIGHT).area();

        for (var drawing : List.of(
                Drawing.whole(sight), Drawing.of(sight, List.of(Situations.HR)), Drawing.inView(sight, view, 0.5))) {
            assertThat(names(drawing)).contains(">What-if, not the design: 1 change<", ">move account HR to Root<");
        }
        assertThat(names(Drawing.whole(SIGHT))).doesNotContain("What-if");
    }

    @Test
    void severalNodesAreDrawnWithoutWhatLiesBetween() {
        var svg = names(Drawing.of(SIGHT, List.of(Situations.HR, Situations.LEGAL)));

        assertThat(svg).contains(">HR<", ">Legal<").doesNotContain(">Finance<");
    }

    @Test
    void personStandsForItsAccount() {
        assertThat(Drawing.of(SIGHT, List.of(Situations.HANA)).area())
                .isEqualTo(Drawing.of(SIGHT, List.of(Situations.HR)).area());
    }

    @Test
    void nodeInAFoldedUnitIsDrawnAllTheSame() {
        var folded = new Sight(
                SIGHT.design(),
                new Folding(Set.of(Situations.PEOPLE), Set.of(), Set.of()),
                Optional.empty(),
                Theme.LIGHT);

        assertThat(names(Drawing.of(folded, List.of(Situations.HR)))).contains(">HR<");
        assertThat(names(Drawing.of(folded, List.of(Situations.PEOPLE)))).doesNotContain(">HR<");
    }

    @Test
    void rootOrNodesThatAreGoneGiveTheWholeDrawing() {
        List<NodeId> gone = List.of(new OuId("ou-ab12-gone"));

        assertThat(names(Drawing.of(SIGHT, gone))).isEqualTo(names(Drawing.whole(SIGHT)));
        assertThat(names(Drawing.of(SIGHT, List.of(Situations.ROOT)))).contains(">Finance<", ">HR<");
    }

    @Test
    void viewIsDrawnAsLargeAsItIsSeen() {
        var svg = names(Drawing.inView(SIGHT, new Bounds(-100, 0, 400, 300), 0.5));

        assertThat(svg).contains("width=\"200\" height=\"150\"").contains("viewBox=\"-100 0 400 300\"");
    }

    @Test
    void selectionIsDrawnWithThePathOfTheAnswerAsFarAsItShows() {
        var answer = Situations.denied();
        var sight = Sight.of(SIGHT.design(), Optional.of(answer), Theme.LIGHT);

        assertThat(names(Drawing.of(sight, List.of(Situations.PEOPLE)))).contains(">denied<");
    }

    @Test
    void parentsInAPartCountWhatIsInTheDesign() {
        var it = new AccountId("333333333333");

        assertThat(names(Drawing.of(SIGHT, List.of(it, Situations.LEGAL)))).contains(">2 accounts · 7 people<");
    }

    @Test
    void layersThatAreLeftOutAreNotInThePicture() {
        var layers = EnumSet.allOf(Overlay.class);
        layers.removeAll(Set.of(Overlay.NOTES, Overlay.POLICIES));

        assertThat(names(Drawing.whole(SIGHT))).contains(">Story 1, step 3<", ">PeopleNoDatabases<");
        assertThat(names(Drawing.whole(drawing(SIGHT, layers))))
                .doesNotContain(">Story 1, step 3<", ">PeopleNoDatabases<");
    }

    @Test
    void coloursHaveTheirLegendInThePicture() {
        var view = SIGHT.design().view();
        var flagged = SIGHT.design()
                .withView(view.withFlag(view.flag(Situations.PEOPLE).withColour(Optional.of(Swatch.PURPLE)))
                        .withMeaning(Swatch.PURPLE, "Works council agreed"));
        var sight = new Sight(flagged, Folding.NONE, Optional.empty(), Theme.LIGHT);

        assertThat(names(Drawing.whole(sight))).contains(">Works council agreed<", ">B<");
        assertThat(names(Drawing.of(sight, List.of(Situations.HR)))).contains(">Works council agreed<");
        assertThat(names(Drawing.inView(sight, new Bounds(0, 0, 400, 300), 0.5)))
                .contains(">Works council agreed<");
        assertThat(names(Drawing.whole(drawing(sight, Set.of())))).doesNotContain("Works council", ">B<");
    }

    private static Sight drawing(Sight sight, Set<Overlay> overlays) {
        return new Sight(
                sight.design(), sight.folding(), sight.answer(), sight.theme(), Layers.USUAL.withOverlays(overlays));
    }

    private static String names(Drawing drawing) {
        return SvgPicture.write(drawing);
    }
}
