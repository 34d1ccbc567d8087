<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AboutCard</name>
    <message numerus="yes">
        <source>%n more lines are in the text to copy or save.</source>
        <translation>
            <numerusform>%n more line is in the text to copy or save.</numerusform>
            <numerusform>%n more lines are in the text to copy or save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AreaRow</name>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinGroup</name>
    <message numerus="yes">
        <source>Deleted entries stay here for %n days, then they are gone for good.</source>
        <translation>
            <numerusform>Deleted entries stay here for %n day, then they are gone for good.</numerusform>
            <numerusform>Deleted entries stay here for %n days, then they are gone for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentPast</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message numerus="yes">
        <source>%n entries saved in {name}.</source>
        <translation>
            <numerusform>%n entry saved in {name}.</numerusform>
            <numerusform>%n entries saved in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows saved in {name}.</source>
        <translation>
            <numerusform>%n row saved in {name}.</numerusform>
            <numerusform>%n rows saved in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries loaded.</source>
        <translation>
            <numerusform>%n entry loaded.</numerusform>
            <numerusform>%n entries loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message numerus="yes">
        <source>%n copies or places cannot be cleaned as things are. Afterwards you can give a passphrase, remove a copy or leave it.</source>
        <translation>
            <numerusform>%n copy cannot be cleaned as things are. You can give the passphrase, remove the copy or leave it afterwards.</numerusform>
            <numerusform>%n copies or places cannot be cleaned as things are. Afterwards you can give a passphrase, remove a copy or leave it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the name out of %n entries</source>
        <translation>
            <numerusform>Take the name out of %n entry</numerusform>
            <numerusform>Take the name out of %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n entries</source>
        <translation>
            <numerusform>Erase %n entry</numerusform>
            <numerusform>Erase %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n things</source>
        <translation>
            <numerusform>Erase %n thing</numerusform>
            <numerusform>Erase %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidancePage</name>
    <message numerus="yes">
        <source>Show %n tagged entries</source>
        <translation>
            <numerusform>Show %n tagged entry</numerusform>
            <numerusform>Show %n tagged entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%n things have passed their limit.</source>
        <translation>
            <numerusform>%n thing has passed its limit.</numerusform>
            <numerusform>%n things have passed their limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message numerus="yes">
        <source>%n copies are cleaned.</source>
        <translation>
            <numerusform>%n copy is cleaned.</numerusform>
            <numerusform>%n copies are cleaned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsNote</name>
    <message numerus="yes">
        <source>Keep or remove – all %n</source>
        <translation>
            <numerusform>Keep or remove</numerusform>
            <numerusform>Keep or remove – all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObserverCard</name>
    <message numerus="yes">
        <source>%n occasions</source>
        <translation>
            <numerusform>%n occasion</numerusform>
            <numerusform>%n occasions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more replies wait too.</source>
        <translation>
            <numerusform>%n more reply waits too.</numerusform>
            <numerusform>%n more replies wait too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenPulse</name>
    <message numerus="yes">
        <source>%n forms are in {folder}. Send each to one colleague.</source>
        <translation>
            <numerusform>%n form is in {folder}. Send it to one colleague.</numerusform>
            <numerusform>%n forms are in {folder}. Send each to one colleague.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message numerus="yes">
        <source>short week: %n workdays</source>
        <translation>
            <numerusform>short week: %n workday</numerusform>
            <numerusform>short week: %n workdays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more conversations reach this week’s target.</source>
        <translation>
            <numerusform>{number} more conversation reaches this week’s target.</numerusform>
            <numerusform>{number} more conversations reach this week’s target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more conversations reach the target.</source>
        <translation>
            <numerusform>{number} more conversation reaches the target.</numerusform>
            <numerusform>{number} more conversations reach the target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more decisions reach this week’s target.</source>
        <translation>
            <numerusform>{number} more decision reaches this week’s target.</numerusform>
            <numerusform>{number} more decisions reach this week’s target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more decisions reach the target.</source>
        <translation>
            <numerusform>{number} more decision reaches the target.</numerusform>
            <numerusform>{number} more decisions reach the target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more needs reach the target.</source>
        <translation>
            <numerusform>{number} more need reaches the target.</numerusform>
            <numerusform>{number} more needs reach the target.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointPage</name>
    <message numerus="yes">
        <source>%n working weeks</source>
        <translation>
            <numerusform>%n working week</numerusform>
            <numerusform>%n working weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyGroup</name>
    <message numerus="yes">
        <source>%n copies or places may still hold what you have erased.</source>
        <translation>
            <numerusform>%n copy or place may still hold what you have erased.</numerusform>
            <numerusform>%n copies or places may still hold what you have erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message numerus="yes">
        <source>%n workdays</source>
        <translation>
            <numerusform>%n workday</numerusform>
            <numerusform>%n workdays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentRows</name>
    <message numerus="yes">
        <source>%n earlier ones are in an archive.</source>
        <translation>
            <numerusform>%n earlier one is in an archive.</numerusform>
            <numerusform>%n earlier ones are in an archive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message numerus="yes">
        <source>%n proposals from your coach wait</source>
        <translation>
            <numerusform>One proposal from your coach waits</numerusform>
            <numerusform>%n proposals from your coach wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>times in</source>
        <translation>
            <numerusform>time in</numerusform>
            <numerusform>times in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeeksGroup</name>
    <message numerus="yes">
        <source>%n times a week</source>
        <translation>
            <numerusform>%n time a week</numerusform>
            <numerusform>%n times a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in {weeks} weeks</source>
        <translation>
            <numerusform>%n time in {weeks} weeks</numerusform>
            <numerusform>%n times in {weeks} weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
</TS>
