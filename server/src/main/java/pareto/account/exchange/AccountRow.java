package pareto.account.exchange;

/// What a row says about an account.
///
/// @param code empty where the file has none
/// @param name empty where it says none
/// @param parent code or name of what it stands under; empty where it says none
record AccountRow(Row row, String code, String name, String parent) {

    static AccountRow of(Row row) {
        Cells cells = new Cells(row);
        AccountRow read = new AccountRow(
                row, cells.text(Fields.CODE, 60), cells.text(Fields.NAME, 200), cells.text(Fields.PARENT, 200));
        if (read.code.isEmpty() && read.name.isEmpty()) {
            throw BadRowException.rejected("nameless");
        }
        return read;
    }

    /// What people call the row by.
    String subject() {
        return name.isEmpty() || code.isEmpty() ? name + code : name + " (" + code + ")";
    }

    /// The code it gets when it is new: its name where the file has none, as with order files.
    String ownCode() {
        return code.isEmpty() ? name : code;
    }
}
