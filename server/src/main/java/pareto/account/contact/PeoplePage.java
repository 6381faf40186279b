package pareto.account.contact;

import java.time.LocalDate;
import java.util.List;
import pareto.account.AccountFrame;
import pareto.people.StaffMember;
import pareto.shell.Screen;

/// The people of an account: the map, what it says, the table.
///
/// @param seats who sits on its board
/// @param staff whom of ours the reader may put there
/// @param alone whether it was asked for as a page of its own
record PeoplePage(
        AccountFrame frame,
        Circle circle,
        RelationshipMap map,
        List<Finding> findings,
        List<BoardSeat> seats,
        List<StaffMember> staff,
        LocalDate until,
        boolean mayChange,
        boolean alone) {

    MapDrawing drawing(Screen screen) {
        return new MapDrawing(map, screen);
    }

    String address() {
        return frame.address() + "/people";
    }
}
