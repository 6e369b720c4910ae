package dev.espalier.ui.canvas;

import dev.espalier.design.MemberId;
import dev.espalier.diagram.Hit;
import dev.espalier.diagram.Overlay;
import dev.espalier.ui.Showing;

/// What is hit where something is left out of the drawing.
final class Drawn {
    private Drawn() {}

    static Hit of(Hit hit, Showing showing) {
        return switch (hit) {
            case Hit.OnPolicy(var policy, var holder, var bounds)
            when !showing.draws(Overlay.POLICIES) ->
                holder instanceof MemberId member ? new Hit.OnMember(member, bounds) : new Hit.OnNode(holder, bounds);
            case Hit.OnPeople(var account, var bounds)
            when !showing.draws(Overlay.PEOPLE) -> new Hit.OnNode(account, bounds);
            case Hit.OnNote _ when !showing.draws(Overlay.NOTES) -> Hit.NOTHING;
            case Hit.Nothing _,
                    Hit.OnNode _,
                    Hit.OnMember _,
                    Hit.OnMore _,
                    Hit.OnFoldKnob _,
                    Hit.OnQuickAdd _,
                    Hit.OnPolicy _,
                    Hit.OnPeople _,
                    Hit.OnNote _ -> hit;
        };
    }
}
