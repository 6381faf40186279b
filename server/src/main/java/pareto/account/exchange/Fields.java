package pareto.account.exchange;

import static pareto.account.exchange.Kind.ACCOUNTS;
import static pareto.account.exchange.Kind.CONTACTS;
import static pareto.account.exchange.Kind.RELATIONS;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everything a file can say about accounts, people and relations.
@Component
class Fields {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String PARENT = "parent";
    static final String SHARE = "share";

    static final String ACCOUNT_CODE = "accountCode";
    static final String ACCOUNT_NAME = "accountName";
    static final String PERSON = "person";
    static final String DEPARTMENT = "department";
    static final String TITLE = "title";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String ROLE = "role";
    static final String INFLUENCE = "influence";
    static final String ATTITUDE = "attitude";
    static final String REMARK = "remark";
    static final String PREFERENCES = "preferences";
    static final String GROUND = "ground";
    static final String SOURCE = "source";
    static final String UNTIL = "until";

    static final String FROM_ACCOUNT = "fromAccount";
    static final String FROM = "from";
    static final String RELATION = "relation";
    static final String TO_ACCOUNT = "toAccount";
    static final String TO = "to";
    static final String SINCE = "since";
    static final String ENDS = "ends";

    private static final List<Field> DELIVERED = List.of(
            Field.of(
                    ACCOUNTS,
                    CODE,
                    "客户编码",
                    "客户编号",
                    "客户代码",
                    "编码",
                    "编号",
                    "Account code",
                    "Customer code",
                    "Customer ID",
                    "Code"),
            Field.of(
                    ACCOUNTS,
                    NAME,
                    "客户名称",
                    "客户全称",
                    "单位名称",
                    "公司名称",
                    "全称",
                    "名称",
                    "Account name",
                    "Customer name",
                    "Company",
                    "Name"),
            Field.of(
                    ACCOUNTS,
                    PARENT,
                    "上级客户",
                    "上级客户编码",
                    "上级单位",
                    "母公司",
                    "所属集团",
                    "Parent account",
                    "Parent",
                    "Parent company"),
            Field.of(ACCOUNTS, SHARE, "持股比例", "上级持股比例", "股比", "Share of parent", "Share"),
            Field.of(CONTACTS, ACCOUNT_CODE, "客户编码", "客户编号", "客户代码", "Account code", "Customer code", "Customer ID"),
            Field.of(
                    CONTACTS,
                    ACCOUNT_NAME,
                    "客户名称",
                    "客户",
                    "单位",
                    "公司",
                    "公司名称",
                    "单位名称",
                    "Account name",
                    "Account",
                    "Company"),
            Field.of(CONTACTS, PERSON, "姓名", "联系人", "联系人姓名", "Name", "Full name", "Contact"),
            Field.of(CONTACTS, DEPARTMENT, "部门", "所在部门", "Department"),
            Field.of(CONTACTS, TITLE, "职务", "职位", "头衔", "Title", "Job title", "Position"),
            Field.of(CONTACTS, PHONE, "手机", "电话", "手机号", "手机号码", "联系电话", "Phone", "Mobile", "Telephone"),
            Field.of(CONTACTS, EMAIL, "邮箱", "电子邮箱", "电子邮件", "E-mail", "Email address"),
            Field.of(CONTACTS, ROLE, "决策角色", "角色", "采购角色", "Role in the decision", "Decision role", "Role"),
            Field.of(CONTACTS, INFLUENCE, "影响力", "Influence"),
            Field.of(CONTACTS, ATTITUDE, "态度", "对我方态度", "Attitude", "Attitude to us"),
            Field.of(CONTACTS, REMARK, "态度备注", "备注", "Remark on attitude", "Remark", "Remarks", "Notes"),
            Field.of(CONTACTS, PREFERENCES, "偏好", "交往偏好", "Preferences"),
            Field.of(CONTACTS, GROUND, "依据", "个人信息处理依据", "处理依据", "Ground", "Legal ground", "Lawful basis"),
            Field.of(CONTACTS, SOURCE, "来源", "信息来源", "Source"),
            Field.of(CONTACTS, UNTIL, "使用期限", "期限", "有效期至", "Until", "Use until", "Valid until"),
            Field.of(RELATIONS, FROM_ACCOUNT, "甲客户编码", "甲客户", "甲方客户", "From account", "Account of A"),
            Field.of(RELATIONS, FROM, "甲", "甲姓名", "From", "Person A"),
            Field.of(RELATIONS, RELATION, "关系", "关系类型", "Relation", "Relationship"),
            Field.of(RELATIONS, TO_ACCOUNT, "乙客户编码", "乙客户", "乙方客户", "To account", "Account of B"),
            Field.of(RELATIONS, TO, "乙", "乙姓名", "To", "Person B"),
            Field.of(RELATIONS, SINCE, "起", "起始日期", "开始日期", "Since", "Start"),
            Field.of(RELATIONS, ENDS, "止", "截止日期", "结束日期", "End", "Last day"));

    private final DossierCells dossier;

    Fields(DossierCells dossier) {
        this.dossier = dossier;
    }

    List<Field> of(Kind kind) {
        List<Field> fields = new ArrayList<>(
                DELIVERED.stream().filter(field -> field.kind() == kind).toList());
        if (kind == ACCOUNTS) {
            fields.addAll(dossier.fields());
        }
        return fields;
    }
}
