package pareto.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.shell.Text;

/// The door to the dossier of accounts (客户档案): fields, what they say, names and sites, for whoever reads or writes many
/// at once. Everything obeys the sight of the current actor; history is kept by itself.
public interface Profiles {

    /// What was written for a field of an account: by a person, or in a cell of a file. A blank text takes the value
    /// away; whoever reads a file in which blank says nothing leaves it out.
    record Written(AccountId account, ProfileField field, String text) {}

    /// Something written that cannot be read, and why in a sentence.
    record Unread(Written written, Text why) {}

    /// Another name of an account.
    record Named(AccountId account, AccountName.Kind kind, String name) {}

    /// A place where an account is to be found.
    record Located(AccountId account, SiteKind kind, String city, String address) {}

    /// All fields in use, in the order in which they are shown.
    List<ProfileField> fields();

    /// The field with this key, retired ones included, or the one in use that goes by this name in either language.
    Optional<ProfileField> field(String keyOrName);

    /// What the fields say today, by account and by key of the field; what nobody has filled in is left out.
    Map<AccountId, Map<String, ProfileValue>> values(Collection<AccountId> accounts);

    /// Today's names besides those the accounts go by.
    Map<AccountId, List<AccountName>> names(Collection<AccountId> accounts);

    /// What a text says in a field, without writing anything; empty where it is blank or cannot be read.
    Optional<ProfileValue> value(ProfileField field, String text);

    /// Why a text cannot be a value of a field; empty where it can, and where it is blank.
    Optional<Text> fault(ProfileField field, String text);

    /// Writes all that can be read, in a few statements however much it is; what is said already is left as it is. Of
    /// two texts for one field of one account the later counts.
    ///
    /// @return what cannot be read and was left out
    List<Unread> write(Collection<Written> written, Origin origin);

    /// Gives accounts further names, under which they are found from now on; those they have already are left alone.
    void name(Collection<Named> names, Origin origin);

    /// Adds sites of accounts.
    void locate(Collection<Located> sites);
}
