/** English headers of returns, managers, visits, complaints, surveys, receivables and people, the preferred first. */
import type { FieldName } from "./fields";
import { words } from "./synonym-list";

/** Headers of an account's id in any table, the preferred first. */
export const ACCOUNT_ID = words(
  "account id|customer id|account number|customer number|account no|customer no|account code",
  "customer code|client id|client number|client code|customer account|company id|account key",
  "customer key|cust id|acct id|debtor no|bill to customer no|sell to customer no|sold to party",
  "~sold to",
);

/** Headers of an account's name in any table, the preferred first. */
export const ACCOUNT_NAME = words(
  "account name|customer name|company name|name 1|client name|organization name|organisation name",
  "account|customer|client|company|organization|organisation|dealer name|dealer|distributor",
  "~sold to|reseller|buyer|store name|sold to name|bill to name",
);

/** Synonyms by field, in the order of preference. */
export const EVENT_SYNONYMS_EN = {
  returnOrderId: words(
    "order id|order number|order no|sales order number|invoice|invoice number|invoice no",
    "original order",
  ),
  returnFlag: words("returned|return|is returned|return flag|return status"),
  returnAccountId: ACCOUNT_ID,
  returnAccountName: ACCOUNT_NAME,
  returnDate: words("return date|credit date|credit note date|date"),
  returnAmount: words("return amount|returned amount|credit amount|refund|refund amount|amount"),

  managerName: words(
    "account manager|key account manager|sales person|salesperson|sales rep|sales representative|sales agent|rep|rep name",
    "employee|employee name|full name|name|owner|manager name|manager",
    "regional manager|person|user|user name",
  ),
  managerId: words(
    "manager id|sales person id|salesperson id|employee id|rep id|user id|staff id",
    "employee number|id",
  ),
  managerFirstName: words("first name|given name|forename"),
  managerLastName: words("last name|surname|family name"),
  managerLevel: words("level|seniority|grade|manager level|skill level"),
  managerRole: words("role|job title|title|position|function|designation"),
  managerRegion: words("region|sales region|area|district"),
  managerSecondaryRegion: words("secondary region|second region|backup region|territory group|also covers"),
  managerIndustry: words("industry|industries|specialty|industry focus"),
  managerLanguage: words("language"),
  managerHours: words(
    "hours per month|monthly hours|client hours|capacity hours|hours|capacity",
    "client hours per month|hours a month",
  ),
  managerAccountLimit: words("account limit|max accounts|max number of accounts"),
  managerStrategicLimit: words("strategic limit|max strategic|maximum strategic accounts"),
  managerValueTarget: words("sales quota|quota|value target|sales target|target|annual quota|revenue target"),
  managerInactive: words("inactive|active|status|left|employment status|left company"),

  visitAccountId: ACCOUNT_ID,
  visitAccountName: ACCOUNT_NAME,
  visitDate: words("visit date|contact date|call date|activity date|meeting date|date", "date of contact"),
  visitKind: words("visit type|contact type|activity type|type|kind|method|contact method|way|visit kind"),
  visitPerson: words(
    "visited by|visitor|contacted by|by|person|sales person|account manager|employee|rep|owner",
    "assigned to",
  ),
  visitCost: words("visit cost|contact cost|cost|expense"),
  visitHours: words("hours|duration hours|time spent|duration|visit hours"),
  visitNext: words(
    "next visit|next contact|next date|follow up date|next visit date|next contact date",
    "next activity date",
  ),

  complaintAccountId: ACCOUNT_ID,
  complaintAccountName: ACCOUNT_NAME,
  complaintOpened: words(
    "date/time opened|opened|open date|date opened|complaint date|case date|reported|reported on",
    "~created date|~created on|~date",
  ),
  complaintClosed: words("date/time closed|closed date|close date|closed", "resolution date"),
  complaintAnswered: words(
    "first response|first response time|first responded on|responded on|response date|first reply|first reply time|first reply date",
    "first answer|~responded|~response time",
  ),
  complaintSeverity: words("severity|priority|level|grade|impact"),
  complaintReason: words(
    "case reason|complaint reason|reason|cause|category|~subject|issue|problem|complaint type|complaint|~type",
  ),
  complaintFirstContact: words(
    "first contact|first responder|taken by|received by|case owner|handled by",
    "first contact person",
  ),
  complaintStatus: words("status|case status|complaint status|state|stage"),

  surveyAccountId: ACCOUNT_ID,
  surveyAccountName: ACCOUNT_NAME,
  surveyDate: words("survey date|response date|date|answered on"),
  surveyScore: words(
    "score|satisfaction|satisfaction score|csat|nps|nps score|rating|points|result|survey score",
  ),

  receivableAccountId: ACCOUNT_ID,
  receivableAccountName: ACCOUNT_NAME,
  receivableInvoiced: words("invoice date|invoiced|invoiced on|issue date|bill date|document date|date"),
  receivableDue: words("due date|due|payment due|maturity|payment due date"),
  receivableAmount: words(
    "invoice amount|amount|receivable|receivable amount|invoice total|total",
    "billed amount|amount due|open amount",
  ),
  receivablePaidOn: words("paid on|payment date|received on|settled on"),
  receivablePaidAmount: words(
    "paid amount|amount paid|paid|payment|received amount|payment amount|amount received",
  ),

  personAccountId: ACCOUNT_ID,
  personAccountName: ACCOUNT_NAME,
  personName: words("contact name|full name|contact|person|name|contact person"),
  personFirstName: words("first name|given name"),
  personLastName: words("last name|surname|family name"),
  personTitle: words("job title|title|position|contact title|role|function"),
  personEmail: words("email|email address"),
  personKey: words("key contact|decision maker|is decision maker"),
  personPhone: words("phone|mobile|phone number|direct phone|mobile phone"),
} as const satisfies Partial<Record<FieldName, readonly string[]>>;
