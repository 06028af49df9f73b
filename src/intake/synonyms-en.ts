/**
 * English headers a field goes by, the preferred column first; among them the labels of Salesforce,
 * HubSpot, Zoho CRM and Dynamics 365 exports.
 */
import type { FieldName } from "./fields";
import { words } from "./synonym-list";

const ACCOUNT_ID = words(
  "account id|customer id|account number|customer number|account no|customer no|account code",
  "customer code|client id|client number|client code|customer account|company id|account key",
  "customer key|cust id|acct id|debtor no|bill to customer no|sell to customer no|sold to party",
  "sold to",
);

const ACCOUNT_NAME = words(
  "account name|customer name|company name|client name|organization name|organisation name",
  "account|customer|client|company|organization|organisation|dealer name|dealer|distributor",
  "reseller|buyer|store name|sold to name|bill to name",
);

/** Synonyms by field, in the order of preference. */
export const SYNONYMS_EN: Readonly<Record<FieldName, readonly string[]>> = {
  accountId: [
    ...words("account id|record id"),
    ...ACCOUNT_ID,
    ...words("hs object id|id|~number|do not modify account|~party number"),
  ],
  accountName: [
    ...ACCOUNT_NAME,
    ...words("name|legal name|legal entity name|trading name|account full name|bill to name"),
  ],
  industry: words(
    "industry|industry sector|sector|industry group|vertical|line of business|~business type",
    "~customer group|~segment|~customer segment|~account type|~company type|~customer type",
    "~customer group id",
  ),
  region: words("region|sales region|territory|sales territory|area|sales area|district"),
  province: words(
    "state|province|state/province|billing state/province|billing state|state/region",
    "shipping state/province|shipping state|county|delivery address state|address state",
    "billing state/province (text only)|mailing state/province",
  ),
  city: words("city|town|billing city|address city|shipping city|delivery address city"),
  country: words("country|billing country|country/region|party country|address country|shipping country"),
  ownership: words("ownership|ownership type|legal form"),
  accountLanguage: words("language|preferred language|account language"),
  employees: words(
    "employees|number of employees|no of employees|employee count|headcount|staff",
    "organization number of employees",
  ),
  annualRevenue: words(
    "annual revenue|yearly revenue|company revenue|total revenue|revenue (account)|account revenue",
    "estimated annual revenue|~annual sales|~turnover|~annual turnover|~revenue|~yearly turnover",
  ),
  yearlySales: words(
    "sales last 12 months|sales 12 months|12 month sales|12m sales|sales l12m|ltm sales|sales ltm|ttm sales",
    "annual sales|yearly sales|sales per year|sales a year|sales this year|current year sales|sales ty",
    "sales cy|sales ytd|ytd sales|year to date sales|revenue ytd|ytd revenue|ytd|our sales|net sales",
    "sales|sales amount|total sales|sales value|sales volume|sales to customer|sales revenue|sales total",
    "actual sales|purchases|annual purchases|purchase amount|total purchases|lifetime sales|total order value",
    "total won amount|won amount|total spent|amount spent|annual spend with us|turnover with us|invoiced",
    "annual turnover with us|billed|billings|annual billings|~turnover|~amount|~revenue|~total|~annual turnover",
  ),
  yearlySalesBefore: words(
    "sales last year|last year sales|sales ly|ly sales|prior year sales|previous year sales|sales previous year",
    "sales prior year|sales py|py sales|sales year before|year before sales|sales 12 months before|prior sales",
    "ly|revenue last year|last year revenue",
  ),
  address: words(
    "address|street address|billing street|billing address|street|address 1|address line 1",
    "address street 1|legal entity address|location address|shipping street|shipping address",
  ),
  website: words("website|website url|web site|web|url|homepage|domain|company domain name"),
  taxId: words("tax id|vat number|vat id|tax number|tax registration number|ein|vat reg no"),
  deciderName: words("decision maker|decider|primary contact|main contact|key contact|contact name|contact"),
  deciderTitle: words("decision maker title|decider title|contact title|contact role"),
  deciderPhone: words(
    "decision maker phone|decider phone|contact phone|~phone|~main phone|~phone number|~telephone",
    "primary contact phone|~mobile",
  ),
  userName: words("user contact|end user|user name contact|technical contact"),
  userTitle: words("user title|technical contact title"),
  userPhone: words("user phone|technical contact phone"),
  financeName: words("finance contact|accounts payable contact|billing contact"),
  financeTitle: words("finance title|finance contact title"),
  financePhone: words("finance phone|finance contact phone|billing contact phone"),
  contractStart: words("contract start|contract start date|contract from|agreement start"),
  contractEnd: words(
    "contract end|contract end date|contract expiry|contract expiry date|contract to|renewal date",
    "contract renewal date|agreement end",
  ),
  keyNeed: words("key need|core need|main need|needs"),
  serviceNeed: words("service need|service needs|service requirement|service requirements"),
  categorySpend: words(
    "category spend|annual category spend|total category spend|wallet|wallet size",
    "total spend in category",
  ),
  categorySpendYearAgo: words(
    "category spend year ago|category spend last year|wallet last year|prior year category spend",
  ),
  growthPotential: words("growth potential|potential|potential score"),
  cooperationDepth: words("cooperation depth|cooperation level|relationship depth|partnership level"),
  switchingCost: words("switching cost|switching costs|cost of switching"),
  competitor: words("competitor|main competitor|competitors|rival"),
  loyaltyQuality: words("loyalty quality|quality score|loyalty a"),
  loyaltyEffect: words("loyalty effect|loyalty results|loyalty b"),
  loyaltyRelationship: words("loyalty relationship|relationship score|loyalty c"),
  loyaltyIdea: words("loyalty idea|loyalty values|loyalty d"),
  loyaltyExtraValue: words("loyalty extra value|loyalty added value|loyalty e"),
  target: words(
    "sales target|annual target|target|yearly target|revenue target|target sales",
    "annual sales target",
  ),
  creditLimit: words("credit limit|credit line|credit limit amount"),
  paymentTermsDays: words("payment terms|payment terms days|terms days|credit days|net days|payment days"),
  referrals: words("referrals|referral count|number of referrals"),
  marginRate: words("margin rate|margin %|margin pct|gross margin %|gross margin rate|gm %|margin percent"),
  rebates: words("rebates|rebate|rebates 12 months|annual rebate"),
  serviceHours: words("service hours|service hours per month|hours per month|monthly service hours"),
  owner: words(
    "account owner|account manager|key account manager|sales person|salesperson|sales rep",
    "sales representative|owner|company owner|customer owner|client manager|responsible",
    "assigned to|rep|hubspot owner name|record owner|salesman|sales executive|account executive",
    "account owner alias|owner name|account owner full name|relationship manager|sales owner",
  ),
  coOwner: words("co-owner|secondary owner|co owner|second owner|se owner"),
  executiveSponsor: words("executive sponsor|exec sponsor|sponsor"),
  ownerSince: words("owner since|owner assigned date|assigned since|account owner since"),
  strategicFlag: words("strategic|strategic account|strategic flag|is strategic"),
  strategicReason: words("strategic reason|reason strategic"),
  industryLeader: words("industry leader|market leader|is industry leader"),
  businessExpansion: words("business expansion|expansion target|expansion account"),
  manualFlag: words("warning|manual flag|risk flag|manual risk flag|at risk"),
  manualFlagReason: words("warning reason|manual flag reason|risk reason"),
  manualFlagDate: words("warning date|manual flag date|risk flag date"),
  tierOverride: words("tier override|override tier|manual tier"),
  tierOverrideReason: words("tier override reason|override reason"),
  tierOverrideUntil: words("tier override until|override until"),
  parentId: words(
    "parent account|parent company|parent id|parent account id|parent|group id|parent customer",
  ),
  openDeal: words("open deal|open deals|number of open deals|open opportunity|open quote"),
  updated: words(
    "last updated|updated|last modified date|modified time|last modified|modified on|last update",
    "updated on|do not modify modified on",
  ),

  orderAccountId: [
    ...ACCOUNT_ID,
    ...words("account name.id|account name id|associated company ids|associated company id"),
  ],
  orderAccountName: [...ACCOUNT_NAME, ...words("associated company|party|billing name")],
  orderDate: words(
    "order date|invoice date|sales date|sale date|transaction date|purchase date|posting date",
    "document date|date|close date|closing date|actual close date|date of order|order time|month",
    "period|~ship date|~shipped date|~delivery date|~created time|~create date|~created date",
    "~created on|effective date|order start date|order created date|invoice created date",
    "date ordered|so date|order placed|inv date|billing date|bill date",
  ),
  orderAmount: words(
    "subtotal|sub total|net amount|net sales|net revenue|net value|net total|amount net",
    "amount excl tax|amount excluding tax|amount excl vat|amount ex vat|sales amount|order amount",
    "amount|sales|revenue|order value|line amount|line total|extended price|extended amount",
    "order total|sales value|deal amount|deal value|invoice amount|total sales|total amount",
    "total price|total|value|turnover|gross sales|gross amount|grand total|amount incl tax",
    "amount including tax|total due|total incl vat|total detail amount|amount_home",
    "extended net price|deal size|annual contract value|~arr|~acv",
  ),
  orderMargin: words(
    "gross margin|gross profit|margin|profit|margin amount|contribution|gross margin amount",
  ),
  orderCost: words("cost|cogs|cost of goods|total cost|total product cost|cost amount|cost of sales"),
  orderProduct: words(
    "product category|category|product line|product family|product group|item category",
    "sub-category|subcategory|product|product name|item|item name|item description|~description",
    "sku|product id|stock code|product/service|material|material description",
  ),
  orderChannel: words("channel|sales channel|order channel|order source|distribution channel"),
  orderSalesperson: words(
    "sales person|salesperson|sales rep|sales representative|account manager|account owner",
    "order owner|sales order owner|deal owner|opportunity owner|owner|employee|employee name|rep",
    "seller|salesman|sold by|sales employee|sales order taker|opportunity owner full name",
    "salesperson name|sales agent|agent|account owner name|invoice owner",
  ),
  orderId: words(
    "order id|order number|order no|sales order number|sales order no|sales order id|so number",
    "invoice|invoice number|invoice no|invoice id|document number|document no|transaction id",
    "deal id|record id|opportunity id|order|order name|opportunity id|sales order|so no",
    "deal record id|invoice no.|order ref|reference|inv no|inv number|billing document|billing doc|transaction number",
  ),
  orderQuantity: words("quantity|qty|units|order quantity|units sold|pieces|order qty|boxes shipped"),
  orderUnitPrice: words("unit price|price|price each|selling price|unit sales price|sales price"),
  orderDiscount: words("discount|discount %|discount pct|discount rate|unit price discount"),
  orderCurrency: words("currency|currency code|document currency|order currency|sales currency code"),
  orderStatus: words(
    "order status|status|stage|deal stage|state of order|status reason|pipeline stage",
    "invoice status|deal status",
  ),
  orderRegion: words(
    "region|sales region|territory|sales territory|area|state|province|country|ship country",
  ),
  orderIndustry: words("industry|~segment|~customer segment|~customer type"),

  returnOrderId: words(
    "order id|order number|order no|sales order number|invoice|invoice number|invoice no",
    "original order",
  ),
  returnFlag: words("returned|return|is returned|return flag|return status"),
  returnAccountId: ACCOUNT_ID,
  returnAccountName: ACCOUNT_NAME,
  returnDate: words("return date|credit date|credit note date|date"),
  returnAmount: words("return amount|returned amount|credit amount|refund|refund amount|amount|return value"),

  managerName: words(
    "manager|account manager|manager name|sales person|salesperson|sales rep|sales representative",
    "owner|rep|rep name|employee|employee name|full name|name|key account manager",
    "regional manager|person|user|user name",
  ),
  managerId: words(
    "manager id|sales person id|salesperson id|employee id|rep id|user id|staff id",
    "employee number|id",
  ),
  managerFirstName: words("first name|given name|forename"),
  managerLastName: words("last name|surname|family name"),
  managerLevel: words("level|seniority|grade|manager level|skill level"),
  managerRole: words("role|job title|title|position|function"),
  managerRegion: words("region|sales region|territory|sales territory|area|district|regions"),
  managerSecondaryRegion: words("secondary region|second region|backup region|territory group|also covers"),
  managerIndustry: words("industry|sector|industries|specialty|industry focus"),
  managerLanguage: words("language|languages"),
  managerHours: words(
    "hours per month|monthly hours|client hours|capacity hours|hours|capacity",
    "client hours per month|hours a month",
  ),
  managerAccountLimit: words(
    "account limit|max accounts|maximum accounts|accounts limit|max number of accounts",
  ),
  managerStrategicLimit: words(
    "strategic limit|max strategic|maximum strategic accounts|max strategic accounts",
  ),
  managerValueTarget: words("sales quota|quota|value target|sales target|target|annual quota|revenue target"),
  managerInactive: words("inactive|active|status|left|employment status|left company"),

  visitAccountId: ACCOUNT_ID,
  visitAccountName: ACCOUNT_NAME,
  visitDate: words(
    "visit date|contact date|call date|activity date|meeting date|date|date of visit",
    "date of contact",
  ),
  visitKind: words("visit type|contact type|activity type|type|kind|method|contact method|way|visit kind"),
  visitPerson: words(
    "visited by|visitor|contacted by|by|person|sales person|account manager|employee|rep|owner",
    "assigned to",
  ),
  visitCost: words("visit cost|contact cost|cost|expense|expenses"),
  visitHours: words("hours|duration hours|time spent|duration|visit hours"),
  visitNext: words(
    "next visit|next contact|next date|follow up date|next visit date|next contact date",
    "next activity date",
  ),

  complaintAccountId: ACCOUNT_ID,
  complaintAccountName: ACCOUNT_NAME,
  complaintOpened: words(
    "opened|open date|date opened|opened date|complaint date|case date|reported|reported on",
    "created date|created on|date|opened on",
  ),
  complaintClosed: words(
    "closed|close date|closed date|date closed|resolved|resolved on|solved on|closed on",
    "resolution date",
  ),
  complaintSeverity: words("severity|priority|level|grade|impact"),
  complaintReason: words(
    "reason|complaint reason|cause|category|subject|issue|problem|complaint type|complaint",
  ),
  complaintFirstContact: words(
    "first contact|first responder|taken by|received by|case owner|handled by",
    "first contact person",
  ),
  complaintStatus: words("status|case status|complaint status|state"),

  surveyAccountId: ACCOUNT_ID,
  surveyAccountName: ACCOUNT_NAME,
  surveyDate: words("survey date|response date|date|date of survey|answered on"),
  surveyScore: words(
    "score|satisfaction|satisfaction score|csat|nps|nps score|rating|points|result|survey score",
  ),

  receivableAccountId: ACCOUNT_ID,
  receivableAccountName: ACCOUNT_NAME,
  receivableInvoiced: words("invoice date|invoiced|invoiced on|issue date|bill date|document date|date"),
  receivableDue: words("due date|due|payment due|due on|maturity|payment due date"),
  receivableAmount: words(
    "invoice amount|amount due|amount|receivable|receivable amount|invoice total|total",
    "billed amount|open amount",
  ),
  receivablePaidOn: words("paid on|payment date|date paid|paid date|received on|settled on"),
  receivablePaidAmount: words(
    "paid amount|amount paid|paid|payment|received amount|payment amount|amount received",
  ),

  personAccountId: ACCOUNT_ID,
  personAccountName: ACCOUNT_NAME,
  personName: words("contact name|full name|contact|person|name|contact person"),
  personFirstName: words("first name|given name"),
  personLastName: words("last name|surname|family name"),
  personTitle: words("role|job title|title|position|contact title|function"),
  personEmail: words("email|e-mail|email address"),
  personKey: words("key contact|decision maker|is decision maker"),
  personPhone: words("phone|mobile|telephone|phone number|direct phone|mobile phone"),
};
