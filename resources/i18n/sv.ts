<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
<context>
    <name>AboutCard</name>
    <message>
        <source>What there is about {name}</source>
        <translation>Vad som finns om {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are in the text to copy or save.</source>
        <translation>
            <numerusform>%n rad till finns i texten att kopiera eller spara.</numerusform>
            <numerusform>%n rader till finns i texten att kopiera eller spara.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopiera som text</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Spara som text…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Marked as one of your team.</source>
        <translation>Räknas till ditt team.</translation>
    </message>
    <message>
        <source>Nothing: nobody is called that, and no text has it.</source>
        <translation>Inget: ingen heter så, och ingen text nämner det.</translation>
    </message>
    <message>
        <source>no text of its own</source>
        <translation>ingen egen text</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Texten är kopierad.</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Spara som text</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Ren text</translation>
    </message>
    <message>
        <source>Saved in {name}.</source>
        <translation>Sparat i {name}.</translation>
    </message>
</context>
<context>
    <name>AboutGroup</name>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Icons by Lucide (ISC), letters Inter (OFL).</source>
        <translation>Fri programvara under MIT-licensen. Ikoner från Lucide (ISC), typsnittet Inter (OFL).</translation>
    </message>
    <message>
        <source>The method</source>
        <translation>Metoden</translation>
    </message>
    <message>
        <source>Trust grows out of what a leader does again and again: talking about the mission, telling upward how things are, letting others decide and telling of own failures.</source>
        <translation>Tillit växer ur det en ledare gör gång på gång: pratar om uppdraget, berättar uppåt hur det är, låter andra avgöra och berättar om egna misslyckanden.</translation>
    </message>
    <message>
        <source>If somebody asks to see it</source>
        <translation>Om någon ber att få se</translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>Say what is to be done.</source>
        <translation>Säg vad som ska göras.</translation>
    </message>
    <message>
        <source>Say by alias to whom it is promised.</source>
        <translation>Säg med alias vem det är lovat.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Överenskommet</translation>
    </message>
    <message>
        <source>The agreed action</source>
        <translation>Överenskommelsen</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Kom överens</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <translation>Vad ska du göra?</translation>
    </message>
    <message>
        <source>When…</source>
        <translation>När …</translation>
    </message>
    <message>
        <source>a situation you will recognise</source>
        <translation>en situation du känner igen</translation>
    </message>
    <message>
        <source>…then I</source>
        <translation>… då</translation>
    </message>
    <message>
        <source>what you do in it</source>
        <translation>det du gör i den</translation>
    </message>
    <message>
        <source>What may get in the way?</source>
        <translation>Vad kan komma i vägen?</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>om du vill</translation>
    </message>
    <message>
        <source>Said aloud once</source>
        <translation>Sagd högt en gång</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>Mig själv</translation>
    </message>
    <message>
        <source>The coach</source>
        <translation>Coachen</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Teamet</translation>
    </message>
    <message>
        <source>One of the staff</source>
        <translation>En medarbetare</translation>
    </message>
    <message>
        <source>Promised to</source>
        <translation>Lovat till</translation>
    </message>
    <message>
        <source>Who, by alias</source>
        <translation>Vem, med alias</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Senast när?</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>Inget särskilt</translation>
    </message>
    <message>
        <source>Who looks?</source>
        <translation>Vem tittar?</translation>
    </message>
    <message>
        <source>At which behaviour?</source>
        <translation>På vilket beteende?</translation>
    </message>
    <message>
        <source>How likely are you to do it?</source>
        <translation>Hur troligt är det att du gör det?</translation>
    </message>
    <message>
        <source>Below {sure}: can it be made smaller, so that it becomes likely?</source>
        <translation>Under {sure}: går det att göra mindre, så att det blir troligt?</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>Gör den mindre</translation>
    </message>
</context>
<context>
    <name>ActionDue</name>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Marked as done</source>
        <translation>Markerad som gjord</translation>
    </message>
</context>
<context>
    <name>AddCoach</name>
    <message>
        <source>What is your coach called?</source>
        <translation>Vad heter din coach?</translation>
    </message>
    <message>
        <source>{name} is here now, and sees nothing yet.</source>
        <translation>{name} finns här nu, och ser ingenting än.</translation>
    </message>
    <message>
        <source>Your coach</source>
        <translation>Din coach</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Heter</translation>
    </message>
    <message>
        <source>A coach sees nothing until you decide what. You look together at your computer, or make a file for them.</source>
        <translation>En coach ser ingenting förrän du har bestämt vad. Ni tittar tillsammans vid din dator, eller så gör du en fil.</translation>
    </message>
    <message>
        <source>The coach is elsewhere and has sent a card</source>
        <translation>Coachen är på annat håll och har skickat ett kort</translation>
    </message>
    <message>
        <source>Add the coach</source>
        <translation>Lägg till coachen</translation>
    </message>
    <message>
        <source>Ring the coach up, and compare. Add the coach only if it is the same:</source>
        <translation>Ring upp coachen och jämför. Lägg till coachen bara om det är samma:</translation>
    </message>
</context>
<context>
    <name>AgainField</name>
    <message>
        <source>Both are the same</source>
        <translation>Båda är lika</translation>
    </message>
</context>
<context>
    <name>AgreedHere</name>
    <message>
        <source>New agreement</source>
        <translation>Ny överenskommelse</translation>
    </message>
    <message>
        <source>{k} of {n}</source>
        <translation>{k} av {n}</translation>
    </message>
    <message>
        <source>Agree on something</source>
        <translation>Kom överens om något</translation>
    </message>
    <message>
        <source>{name} looks at: {item}</source>
        <translation>{name} tittar på: {item}</translation>
    </message>
    <message>
        <source>How likely: {n} of 10</source>
        <translation>Hur troligt: {n} av 10</translation>
    </message>
    <message>
        <source>Say it aloud once</source>
        <translation>Säg den högt en gång</translation>
    </message>
    <message>
        <source>How likely are you to do it?</source>
        <translation>Hur troligt är det att du gör det?</translation>
    </message>
    <message>
        <source>Below {sure}: make it smaller.</source>
        <translation>Under {sure}: gör den mindre.</translation>
    </message>
    <message>
        <source>Word it anew…</source>
        <translation>Formulera om …</translation>
    </message>
    <message>
        <source>{n} of 10</source>
        <translation>{n} av 10</translation>
    </message>
</context>
<context>
    <name>AgreedSoFar</name>
    <message>
        <source>Agreements</source>
        <translation>Överenskommelser</translation>
    </message>
    <message>
        <source>What you agreed on stands here once something is shown.</source>
        <translation>Det ni har kommit överens om står här när något visas.</translation>
    </message>
    <message>
        <source>kept {k} of {n}</source>
        <translation>hållna {k} av {n}</translation>
    </message>
    <message>
        <source>Nothing has been agreed on before.</source>
        <translation>Inget är överenskommet sedan förut.</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observatörer</translation>
    </message>
    <message>
        <source>No lines that you both may read.</source>
        <translation>Inga rader som ni båda får läsa.</translation>
    </message>
    <message>
        <source>{k} of {n}</source>
        <translation>{k} av {n}</translation>
    </message>
    <message>
        <source>Taken back since last time</source>
        <translation>Tillbakataget sedan sist</translation>
    </message>
    <message>
        <source>Failures not told yet</source>
        <translation>Misslyckanden inte berättade än</translation>
    </message>
</context>
<context>
    <name>AllReplies</name>
    <message>
        <source>No reply has been taken in yet.</source>
        <translation>Inget svar har tagits in än.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>not thanked for</source>
        <translation>väntar på ditt tack</translation>
    </message>
    <message>
        <source>All replies</source>
        <translation>Alla svar</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Remove the answer</source>
        <translation>Ta bort svaret</translation>
    </message>
    <message>
        <source>Remove the answer of {day}</source>
        <translation>Ta bort svaret från {day}</translation>
    </message>
</context>
<context>
    <name>AreaRow</name>
    <message>
        <source>Not agreed yet</source>
        <translation>Inte avtalad än</translation>
    </message>
    <message>
        <source>Agreed level</source>
        <translation>Avtalad nivå</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n beslut</numerusform>
            <numerusform>%n beslut</numerusform>
        </translation>
    </message>
    <message>
        <source>no decisions</source>
        <translation>inga beslut</translation>
    </message>
    <message>
        <source>Agreed level of {name}</source>
        <translation>Avtalad nivå för {name}</translation>
    </message>
    <message>
        <source>level {level} from {day}</source>
        <translation>nivå {level} från {day}</translation>
    </message>
</context>
<context>
    <name>AreasGroup</name>
    <message>
        <source>An area gathers decisions of one kind, such as the rota. Agree once how far it is handed over, and write the level here.</source>
        <translation>Ett område samlar beslut av samma slag, till exempel schemat. Kom överens en gång om hur långt det är överlämnat, och skriv nivån här.</translation>
    </message>
    <message>
        <source>Decision areas</source>
        <translation>Beslutsområden</translation>
    </message>
    <message>
        <source>New area, such as the rota</source>
        <translation>Nytt område, till exempel schemat</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>No areas yet.</source>
        <translation>Inga områden än.</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} är borttaget</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Ask for feedback</source>
        <translation>Be om återkoppling</translation>
    </message>
    <message>
        <source>Rate every behaviour, or rate yourself later.</source>
        <translation>Skatta alla beteenden, eller skatta dig själv senare.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Rate yourself later</source>
        <translation>Skatta dig själv senare</translation>
    </message>
    <message>
        <source>keeps a draft</source>
        <translation>sparar ett utkast</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Next  ↵</source>
        <translation>Vidare  ↵</translation>
    </message>
    <message>
        <source>Hand over the computer…</source>
        <translation>Lämna över datorn …</translation>
    </message>
    <message>
        <source>Save the form…</source>
        <translation>Spara formuläret …</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <source>feedback-{day}.html</source>
        <translation>aterkoppling-{day}.html</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulär</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Spara formuläret</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>Choose whom you ask.</source>
        <translation>Välj vem du frågar.</translation>
    </message>
    <message>
        <source>What is the new observer called?</source>
        <translation>Vad heter den nya observatören?</translation>
    </message>
    <message>
        <source>Say what they are to you.</source>
        <translation>Säg vad ni är för varandra.</translation>
    </message>
    <message>
        <source>First tick the agreement with the observer.</source>
        <translation>Kryssa först för överenskommelsen med observatören.</translation>
    </message>
    <message>
        <source>Choose what kind of occasion it is.</source>
        <translation>Välj vad det är för slags tillfälle.</translation>
    </message>
    <message>
        <source>Choose two or three behaviours.</source>
        <translation>Välj två eller tre beteenden.</translation>
    </message>
    <message>
        <source>Here and now suits an occasion that is over.</source>
        <translation>Här och nu passar när tillfället har varit.</translation>
    </message>
    <message>
        <source>What does the observer call you?</source>
        <translation>Vad kallar observatören dig?</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Någon ny</translation>
    </message>
    <message>
        <source>Whom do you ask?</source>
        <translation>Vem frågar du?</translation>
    </message>
    <message>
        <source>To you</source>
        <translation>För dig</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Heter</translation>
    </message>
    <message>
        <source>What applies between you</source>
        <translation>Det här gäller mellan er</translation>
    </message>
    <message>
        <source>I have read this and agree</source>
        <translation>Jag har läst och går med på det</translation>
    </message>
    <message>
        <source>Which occasion?</source>
        <translation>Vilket tillfälle?</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>Med några få ord</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>om du vill</translation>
    </message>
    <message>
        <source>What should they look for? Two or three.</source>
        <translation>Vad ska de titta efter? Två eller tre.</translation>
    </message>
    <message>
        <source>Here, now</source>
        <translation>Här, nu</translation>
    </message>
    <message>
        <source>Form file</source>
        <translation>Formulärfil</translation>
    </message>
    <message>
        <source>Text to paste</source>
        <translation>Text att klistra in</translation>
    </message>
    <message>
        <source>How do they answer?</source>
        <translation>Hur svarar de?</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Formulärets språk</translation>
    </message>
    <message>
        <source>What they call you</source>
        <translation>Vad de kallar dig</translation>
    </message>
    <message>
        <source>stands in the form</source>
        <translation>står i formuläret</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Dismiss</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Which figure no longer helps you? Hide it.</source>
        <translation>Vilken siffra hjälper dig inte längre? Dölj den.</translation>
    </message>
</context>
<context>
    <name>AskedCode</name>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>Eight groups of four, from the paper or the file you kept.</source>
        <translation>Åtta grupper om fyra, från papperet eller filen du sparade.</translation>
    </message>
</context>
<context>
    <name>AskedPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
</context>
<context>
    <name>AskedText</name>
    <message>
        <source>The form for {name} is saved</source>
        <translation>Formuläret till {name} är sparat</translation>
    </message>
    <message>
        <source>Path of the form</source>
        <translation>Formulärets sökväg</translation>
    </message>
    <message>
        <source>Send it to {name} in the way you usually do. It opens in any browser and needs no network. What comes back is sealed, and only you can open it.</source>
        <translation>Skicka det till {name} på det sätt ni brukar använda. Det öppnas i vilken webbläsare som helst och behöver inget nät. Svaret kommer förseglat, och bara du kan öppna det.</translation>
    </message>
    <message>
        <source>When {name} asks which key is yours, read this aloud:</source>
        <translation>När {name} frågar vilken nyckel som är din, läs upp den här:</translation>
    </message>
    <message>
        <source>The text for {name} is copied</source>
        <translation>Texten till {name} är kopierad</translation>
    </message>
    <message>
        <source>Paste it into a message. It is not sealed: whoever can read the message can read the answer. When the answer comes, copy it and take it in.</source>
        <translation>Klistra in den i ett meddelande. Den är inte förseglad: den som kan läsa meddelandet kan läsa svaret. När svaret kommer, kopiera det och ta in det.</translation>
    </message>
    <message>
        <source>{name} can answer until {day}.</source>
        <translation>{name} kan svara till och med {day}.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Protect your log</source>
        <translation>Skydda din logg</translation>
    </message>
    <message>
        <source>The log is on this computer only. With a passphrase it is locked even for somebody who gets hold of the computer.</source>
        <translation>Loggen ligger bara på den här datorn. Med en lösenfras är den låst även för den som får tag i datorn.</translation>
    </message>
    <message>
        <source>Protect the log</source>
        <translation>Skydda loggen</translation>
    </message>
    <message>
        <source>The log is protected</source>
        <translation>Loggen är skyddad</translation>
    </message>
    <message>
        <source>Encrypt the log anew</source>
        <translation>Kryptera om loggen</translation>
    </message>
    <message>
        <source>For when somebody may know the passphrase or the code. The log gets a new key: what opened it before opens it no more. Copies and backups made before still open with what they were made with.</source>
        <translation>För när någon kan känna till lösenfrasen eller koden. Loggen får en ny nyckel, och det som öppnade den förut gör det inte längre. Kopior och säkerhetskopior från tiden innan öppnas fortfarande med det de skapades med.</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Kryptera om</translation>
    </message>
    <message>
        <source>The log is encrypted anew. Only the new passphrase and code open it.</source>
        <translation>Loggen är omkrypterad. Bara den nya lösenfrasen och koden öppnar den.</translation>
    </message>
    <message>
        <source>Open the log for good</source>
        <translation>Öppna loggen för gott</translation>
    </message>
    <message>
        <source>The log is no longer encrypted, and opens without a passphrase. Whoever can open this computer, or gets a copy of the file, can read it. Nothing in it is lost.</source>
        <translation>Loggen är inte längre krypterad och öppnas utan lösenfras. Den som kan öppna datorn, eller får en kopia av filen, kan läsa den. Inget i den går förlorat.</translation>
    </message>
    <message>
        <source>Open for good</source>
        <translation>Öppna för gott</translation>
    </message>
    <message>
        <source>The log is open. It is no longer protected.</source>
        <translation>Loggen är öppen. Den är inte längre skyddad.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>The recovery code stays as it is. Backups keep the passphrase they have.</source>
        <translation>Återställningskoden är kvar som den är. Säkerhetskopior behåller sin lösenfras.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Lösenfrasen är bytt.</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>Ny återställningskod</translation>
    </message>
    <message>
        <source>The code you have now stops working for this log. Backups keep theirs.</source>
        <translation>Koden du har nu slutar gälla för den här loggen. Säkerhetskopior behåller sin.</translation>
    </message>
    <message>
        <source>Use the new code</source>
        <translation>Använd den nya koden</translation>
    </message>
    <message>
        <source>The new recovery code is in force.</source>
        <translation>Den nya återställningskoden gäller.</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Its passphrase or recovery code</source>
        <translation>Dess lösenfras eller återställningskod</translation>
    </message>
</context>
<context>
    <name>BackupDrill</name>
    <message>
        <source>Try a restore</source>
        <translation>Öva återställning</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Looking for the newest backup…</source>
        <translation>Letar efter den senaste säkerhetskopian…</translation>
    </message>
    <message>
        <source>The newest backup: {when}. It is read from end to end, and only read.</source>
        <translation>Senaste säkerhetskopian: {when}. Den läses från början till slut, och bara läses.</translation>
    </message>
    <message>
        <source>It works: {counted}. Nothing was changed.</source>
        <translation>Den fungerar: {counted}. Inget ändrades.</translation>
    </message>
</context>
<context>
    <name>BackupsGroup</name>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>This is an invented log, thrown away when you leave it.</source>
        <translation>Det här är en påhittad logg som kastas när du lämnar den.</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Senaste säkerhetskopian</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Var de ligger</translation>
    </message>
    <message>
        <source>One a day when something has changed. Older ones are thinned out.</source>
        <translation>En om dagen när något har ändrats. Äldre gallras efter hand.</translation>
    </message>
    <message>
        <source>Path of the backups</source>
        <translation>Säkerhetskopiornas sökväg</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>Ingen andra mapp</translation>
    </message>
    <message>
        <source>A copy of every backup too, best on another disk.</source>
        <translation>Får också en kopia av varje säkerhetskopia, helst på en annan disk.</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Andra mapp</translation>
    </message>
    <message>
        <source>If something happens</source>
        <translation>Om något händer</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Återställ…</translation>
    </message>
    <message>
        <source>Choose one and see what is in it first. The log you have now is kept.</source>
        <translation>Välj en och se först vad den innehåller. Loggen du har nu sparas.</translation>
    </message>
    <message>
        <source>Back to a backup</source>
        <translation>Tillbaka till en säkerhetskopia</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>En annan fil…</translation>
    </message>
    <message>
        <source>A copy that lies elsewhere or has another name.</source>
        <translation>En kopia som ligger någon annanstans eller heter något annat.</translation>
    </message>
    <message>
        <source>Back to a file of your own</source>
        <translation>Tillbaka till en egen fil</translation>
    </message>
    <message>
        <source>Try a restore…</source>
        <translation>Öva återställning…</translation>
    </message>
    <message>
        <source>Opens the newest backup and says whether it works. Changes nothing.</source>
        <translation>Öppnar den senaste säkerhetskopian och säger om den fungerar. Ändrar inget.</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>Återställningsövning</translation>
    </message>
    <message>
        <source>None yet. The first comes by itself once something is written.</source>
        <translation>Ingen än. Den första görs av sig själv när du har skrivit något.</translation>
    </message>
    <message>
        <source>{path} is not there just now. It gets a copy the next time it is.</source>
        <translation>{path} finns inte just nu. Den får en kopia nästa gång den finns.</translation>
    </message>
    <message>
        <source>These can still be read by anybody: {names}. They are encrypted with the next backup.</source>
        <translation>De här kan fortfarande läsas av vem som helst: {names}. De krypteras vid nästa säkerhetskopia.</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Gör en säkerhetskopia…</translation>
    </message>
    <message>
        <source>The backup is made and checked: {entries}.</source>
        <translation>Säkerhetskopian är gjord och kontrollerad: {entries}.</translation>
    </message>
    <message>
        <source>The folder cannot be shown here.</source>
        <translation>Mappen kan inte visas här.</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>En andra mapp för säkerhetskopior</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Remove the session</source>
        <translation>Ta bort samtalet</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Fortsätt senare</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>Börja samtalet</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Avsluta samtalet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Look together</source>
        <translation>Titta tillsammans</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Avsluta ändå</translation>
    </message>
</context>
<context>
    <name>BeginLine</name>
    <message>
        <source>Log a conversation</source>
        <translation>Logga ett samtal</translation>
    </message>
    <message>
        <source>Log feedback</source>
        <translation>Logga återkoppling</translation>
    </message>
    <message>
        <source>Log a decision</source>
        <translation>Logga beslut</translation>
    </message>
    <message>
        <source>Log a failure</source>
        <translation>Logga misslyckande</translation>
    </message>
    <message>
        <source>Too little to draw in these weeks yet. Each figure comes with what you log.</source>
        <translation>För lite att rita de här veckorna än. Varje siffra kommer med det du loggar.</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>The log is protected.</source>
        <translation>Loggen är skyddad.</translation>
    </message>
</context>
<context>
    <name>Behaviours</name>
    <message>
        <source>Advice point</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>Nothing chosen yet.</source>
        <translation>Inget valt än.</translation>
    </message>
    <message>
        <source>Chosen: {names}</source>
        <translation>Valt: {names}</translation>
    </message>
</context>
<context>
    <name>BinGroup</name>
    <message numerus="yes">
        <source>Deleted entries stay here for %n days, then they are gone for good.</source>
        <translation>
            <numerusform>Borttagna poster ligger kvar här i %n dag, sedan är de borta för gott.</numerusform>
            <numerusform>Borttagna poster ligger kvar här i %n dagar, sedan är de borta för gott.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>Papperskorgen</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Papperskorgen är tom.</translation>
    </message>
    <message>
        <source>Only the latest are shown.</source>
        <translation>Bara de senaste visas.</translation>
    </message>
    <message>
        <source>Removed with the time</source>
        <translation>Borttaget med tiden</translation>
    </message>
    <message>
        <source>Nothing that can be put back.</source>
        <translation>Inget som kan läggas tillbaka.</translation>
    </message>
</context>
<context>
    <name>BinRow</name>
    <message>
        <source>Restore</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Restore {title}</source>
        <translation>Ta tillbaka {title}</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>CardOverlay</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>CardReading</name>
    <message>
        <source>Open the card, drop it here, or paste the text of it.</source>
        <translation>Öppna kortet, släpp det här eller klistra in texten.</translation>
    </message>
    <message>
        <source>The text of the card</source>
        <translation>Kortets text</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj en fil …</translation>
    </message>
    <message>
        <source>The card of the coach</source>
        <translation>Coachens kort</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Spara bild</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>The picture cannot be drawn here.</source>
        <translation>Bilden kan inte ritas här.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Kopiera bild</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiera tabell</translation>
    </message>
    <message>
        <source>Hide this figure</source>
        <translation>Dölj siffran</translation>
    </message>
</context>
<context>
    <name>ChoiceNote</name>
    <message>
        <source>Shall old entries be thinned out?</source>
        <translation>Ska gamla poster gallras?</translation>
    </message>
    <message>
        <source>Keep everything, and do not ask again</source>
        <translation>Behåll allt och fråga inte igen</translation>
    </message>
    <message>
        <source>A workplace may want it: what is no longer needed about others should not be stored. It costs you the words; the weeks’ counts stay, and what is removed also vanishes from older backups as these age out.</source>
        <translation>En arbetsplats kan vilja det: det som inte längre behövs om andra ska inte lagras. Det kostar dig orden; veckornas antal finns kvar, och det som tas bort försvinner också ur äldre säkerhetskopior allt eftersom de blir för gamla.</translation>
    </message>
    <message>
        <source>You can change this under Settings › Privacy.</source>
        <translation>Du kan ändra det under Inställningar › Integritet.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Behåll allt</translation>
    </message>
    <message>
        <source>Ask me each time</source>
        <translation>Fråga mig varje gång</translation>
    </message>
    <message>
        <source>Thin out by itself</source>
        <translation>Gallra av sig självt</translation>
    </message>
</context>
<context>
    <name>ClientModel</name>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>Senaste samtal</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Nästa samtal</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Öppna överenskommelser</translation>
    </message>
    <message>
        <source>Newest package</source>
        <translation>Senaste paket</translation>
    </message>
    <message>
        <source>A leader without a name</source>
        <translation>En ledare utan namn</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>Gick ut {day}</translation>
    </message>
</context>
<context>
    <name>ClientTable</name>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>By name</source>
        <translation>Efter namn</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Senast öppnad</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>Öppna paket …</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>A leader you work with makes a package of what you may see and sends you the file. Open it here or drop it anywhere on the window; their profile, log and agreed actions then stand here, only to be read.</source>
        <translation>En ledare du arbetar med gör ett paket av det du får se och skickar filen till dig. Öppna den här eller släpp den var som helst på fönstret. Då står ledarens profil, logg och överenskommelser här, bara att läsa.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Inga klienter än</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Öppna paket</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
</context>
<context>
    <name>ClockNote</name>
    <message>
        <source>Is today really {day}?</source>
        <translation>Är det verkligen {day} i dag?</translation>
    </message>
    <message>
        <source>The last day the log is sure of is {day}. Until you answer nothing is removed, from the bin neither.</source>
        <translation>Den sista dag loggen vet säkert är {day}. Tills du har svarat tas inget bort, inte heller ur papperskorgen.</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>Ja, det är det</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Set the computer’s clock. Until then nothing is removed, and what you write gets the wrong day.</source>
        <translation>Ställ datorns klocka. Tills dess tas inget bort, och det du skriver får fel dag.</translation>
    </message>
</context>
<context>
    <name>CoachCard</name>
    <message>
        <source>next session {day}</source>
        <translation>nästa samtal {day}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation>Fortsätt samtalet</translation>
    </message>
    <message>
        <source>Prepare a session</source>
        <translation>Förbered samtal</translation>
    </message>
    <message>
        <source>Share a file…</source>
        <translation>Dela fil …</translation>
    </message>
    <message>
        <source>Agreement card</source>
        <translation>Avtal</translation>
    </message>
    <message>
        <source>Coach card…</source>
        <translation>Coachkort …</translation>
    </message>
</context>
<context>
    <name>CoachHelp</name>
    <message>
        <source>Each leader who shares something with you stands here, by name or by when you last opened them; nobody is compared. Drop a package anywhere on the window. Send your card to a leader first: then only you can open what they make for you.</source>
        <translation>Här står varje ledare som delar något med dig, efter namn eller efter när du senast öppnade dem; ingen jämförs. Släpp ett paket var som helst på fönstret. Skicka först ditt kort till ledaren: då kan bara du öppna det som görs för dig.</translation>
    </message>
    <message>
        <source>Every change applies at once, there is nothing to save.</source>
        <translation>Varje ändring gäller direkt, det finns inget att spara.</translation>
    </message>
    <message>
        <source>What this client shares with you: which points, since the package before, and what you have agreed on. What you call them is kept only with you.</source>
        <translation>Det klienten delar med dig: vilka punkter, vad som är nytt sedan förra paketet och vad ni har kommit överens om. Det du kallar klienten finns bara hos dig.</translation>
    </message>
    <message>
        <source>The entries this client shares, week by week, only to be read. Choose one to read it or to write a note about it. The search finds words in any of them.</source>
        <translation>Posterna som klienten delar, vecka för vecka, bara för att läsas. Välj en för att läsa den eller skriva en anteckning om den. Sökningen hittar ord i alla.</translation>
    </message>
    <message>
        <source>How regularly this client has kept each habit, from what they share. A row opens the charts of its advice point. A point that is not shared has no numbers here.</source>
        <translation>Hur regelbundet klienten har hållit varje vana, enligt det som delas. En rad öppnar diagrammen för sin rådpunkt. En punkt som inte delas har inga siffror här.</translation>
    </message>
    <message>
        <source>Write notes and propose actions here, then make a file and send it to the leader. Only they can open it, and they decide about each.</source>
        <translation>Skriv anteckningar och föreslå överenskommelser här. Gör sedan en fil och skicka den till ledaren. Bara ledaren kan öppna den, och bestämmer om vart och ett.</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Go to a place on the left, from the top</source>
        <translation>Gå till en plats till vänster, uppifrån</translation>
    </message>
    <message>
        <source>Search the client’s log</source>
        <translation>Sök i klientens logg</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Ångra den senaste ändringen</translation>
    </message>
    <message>
        <source>Open the chosen client; save a form</source>
        <translation>Öppna den valda klienten; spara ett formulär</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close; go back</source>
        <translation>Stäng; gå tillbaka</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Den här hjälpen</translation>
    </message>
</context>
<context>
    <name>CoachPages</name>
    <message>
        <source>Demo: what Amira shares with Eva. Nothing here is kept.</source>
        <translation>Demo: det Amira delar med Eva. Inget här sparas.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alla klienter</translation>
    </message>
    <message>
        <source>{name}: {days}, made {made}. Opens until {until}. Can only be read.</source>
        <translation>{name}: {days}, gjort {made}. Går att öppna till {until}. Går bara att läsa.</translation>
    </message>
</context>
<context>
    <name>CoachSession</name>
    <message>
        <source>Your clients cannot be opened</source>
        <translation>Dina klienter kan inte öppnas</translation>
    </message>
    <message>
        <source>Begin a new file</source>
        <translation>Börja en ny fil</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alla klienter</translation>
    </message>
</context>
<context>
    <name>CoachSettings</name>
    <message>
        <source>Go to my own log</source>
        <translation>Gå till min egen logg</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
</context>
<context>
    <name>CodePaper</name>
    <message>
        <source>Recovery code for a Leader Coach log

{code}

File: {name}
Written: {day}

This code opens the log if its passphrase is forgotten. Whoever has the code and the file can read everything in it. Keep it somewhere else than the log: not on the same computer, and not together with a backup.
</source>
        <translation>Återställningskod för en logg i Leader Coach

{code}

Fil: {name}
Skriven: {day}

Koden öppnar loggen om lösenfrasen är glömd. Den som har både koden och filen kan läsa allt. Förvara koden någon annanstans än loggen: inte på samma dator och inte ihop med en säkerhetskopia.
</translation>
    </message>
    <message>
        <source>recovery-code.txt</source>
        <translation>aterstallningskod.txt</translation>
    </message>
    <message>
        <source>Where to put the recovery code</source>
        <translation>Var återställningskoden ska ligga</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Spara som fil</translation>
    </message>
    <message>
        <source>I have saved the code</source>
        <translation>Jag har sparat koden</translation>
    </message>
    <message>
        <source>Save the code first, then tick that you have.</source>
        <translation>Spara koden först och kryssa sedan i att du har gjort det.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>The code is the only way in if you forget the passphrase. Keep it somewhere else than on the computer.</source>
        <translation>Koden är enda vägen in om du glömmer lösenfrasen. Förvara den någon annanstans än på datorn.</translation>
    </message>
    <message>
        <source>The code has gone to the printer.</source>
        <translation>Koden är skickad till skrivaren.</translation>
    </message>
    <message>
        <source>{name} lies beside the log, where it protects nobody. Move it elsewhere.</source>
        <translation>{name} ligger bredvid loggen, och där skyddar den ingen. Flytta den någon annanstans.</translation>
    </message>
    <message>
        <source>The code is in {name}. Move it to somewhere else than this computer.</source>
        <translation>Koden ligger i {name}. Flytta den från den här datorn.</translation>
    </message>
</context>
<context>
    <name>ColumnHeads</name>
    <message>
        <source>Regularity</source>
        <translation>Regelbundenhet</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 veckor</translation>
    </message>
    <message>
        <source>Observations, filled = latest</source>
        <translation>Iakttagelser, fylld = senaste</translation>
    </message>
    <message>
        <source>Quality markers, {period}</source>
        <translation>Kvalitetsmarkörer, {period}</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>i mål</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>en bit på väg</translation>
    </message>
    <message>
        <source>zero, closed week</source>
        <translation>noll, stängd vecka</translation>
    </message>
    <message>
        <source>open week</source>
        <translation>öppen vecka</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>paus</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Before it is kept</source>
        <translation>Innan det sparas</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Spara ändå</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>{name} sees what you chose</source>
        <translation>{name} ser det du valt</translation>
    </message>
    <message>
        <source>{name} sees nothing now</source>
        <translation>{name} ser ingenting nu</translation>
    </message>
    <message>
        <source>Choose at least one advice point, or stop sharing.</source>
        <translation>Välj minst en rådpunkt, eller sluta dela.</translation>
    </message>
    <message>
        <source>Choose the day it begins.</source>
        <translation>Välj dagen det börjar.</translation>
    </message>
    <message>
        <source>What may {name} see?</source>
        <translation>Vad får {name} se?</translation>
    </message>
    <message>
        <source>You look together here, and nothing leaves the computer. In public service, to send a file may count as handing it out, and make it a public document.</source>
        <translation>Ni tittar tillsammans här, och inget lämnar datorn. I offentlig verksamhet kan en skickad fil räknas som expedierad och bli allmän handling.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Sluta dela</translation>
    </message>
    <message>
        <source>Exactly what {name} sees</source>
        <translation>Exakt det här ser {name}</translation>
    </message>
    <message>
        <source>Let {name} see this</source>
        <translation>Låt {name} se detta</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Which advice points?</source>
        <translation>Vilka rådpunkter?</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakta</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>How much of each entry?</source>
        <translation>Hur mycket av varje händelse?</translation>
    </message>
    <message>
        <source>Which time?</source>
        <translation>Vilken tid?</translation>
    </message>
    <message>
        <source>From the Monday of</source>
        <translation>Från måndagen i veckan</translation>
    </message>
    <message>
        <source>To, empty for until further notice</source>
        <translation>Till, tomt för tills vidare</translation>
    </message>
    <message>
        <source>Also what is logged after today</source>
        <translation>Också det som loggas efter i dag</translation>
    </message>
    <message>
        <source>What others have said</source>
        <translation>Det andra har sagt</translation>
    </message>
    <message>
        <source>Since the last session</source>
        <translation>Sedan förra samtalet</translation>
    </message>
    <message>
        <source>8 weeks</source>
        <translation>8 veckor</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 veckor</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Observers’ lines</source>
        <translation>Observatörernas rader</translation>
    </message>
    <message>
        <source>{yes} of {all} have said yes</source>
        <translation>{yes} av {all} har sagt ja</translation>
    </message>
    <message>
        <source>Closed pulse rounds</source>
        <translation>Avslutade pulsomgångar</translation>
    </message>
    <message>
        <source>Also titles and notes, of entries where you chose “Everything”. M3 stays M3, names become P1, P2.</source>
        <translation>Också rubriker och anteckningar, i händelser där du valt ”Allt”. M3 förblir M3, namn blir P1, P2.</translation>
    </message>
    <message>
        <source>Days, choices and answers. No title and no note; people are P1, P2.</source>
        <translation>Dagar, val och svar. Ingen rubrik och ingen anteckning; personer heter P1, P2.</translation>
    </message>
</context>
<context>
    <name>ConsentPast</name>
    <message>
        <source>What was shared before</source>
        <translation>Det som delats förut</translation>
    </message>
    <message>
        <source>Files, which cannot be taken back</source>
        <translation>Filer, som inte kan tas tillbaka</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Sedan {day}</translation>
    </message>
    <message>
        <source>Given {day}, ended {ended}</source>
        <translation>Gällde från {day} till {ended}</translation>
    </message>
    <message>
        <source>Made {day}, can be opened until {until}</source>
        <translation>Gjord {day}, går att öppna till {until}</translation>
    </message>
    <message>
        <source>for the coach’s own key</source>
        <translation>till coachens egen nyckel</translation>
    </message>
    <message>
        <source>with a passphrase</source>
        <translation>med lösenfras</translation>
    </message>
    <message>
        <source>for a browser, with a passphrase</source>
        <translation>för webbläsare, med lösenfras</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n händelse</numerusform>
            <numerusform>%n händelser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Public holidays of</source>
        <translation>Helgdagar enligt</translation>
    </message>
</context>
<context>
    <name>CrashNote</name>
    <message>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, copy the details and send them to whoever looks after the program; nothing of what you have written is in them.</source>
        <translation>Du kan fortsätta. Händer det igen, kopiera detaljerna och skicka dem till den som sköter programmet; inget av det du skrivit står i dem.</translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <source>Path of the log</source>
        <translation>Loggens sökväg</translation>
    </message>
    <message>
        <source>The long view</source>
        <translation>Långsiktighet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>The method</source>
        <translation>Metoden</translation>
    </message>
    <message>
        <source>An eighth principle beside the seven.</source>
        <translation>En åttonde princip vid sidan av de sju.</translation>
    </message>
    <message>
        <source>Takes everything in an archive into this log, which is empty.</source>
        <translation>Tar in allt ur ett arkiv i den här loggen, som är tom.</translation>
    </message>
    <message>
        <source>Makes a new log out of an archive and opens it. This log stays as it is.</source>
        <translation>Gör en ny logg av ett arkiv och öppnar den. Den här loggen förblir som den är.</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Var loggen ligger</translation>
    </message>
    <message>
        <source>Everything you write is in this one file. Nothing leaves this computer.</source>
        <translation>Allt du skriver finns i den här filen. Inget lämnar datorn.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Kopiera sökvägen</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Arkiv</translation>
    </message>
    <message>
        <source>Save an archive…</source>
        <translation>Spara arkiv …</translation>
    </message>
    <message>
        <source>Writes the whole log, the bin too, as one file that other programs can read.</source>
        <translation>Skriver hela loggen, även papperskorgen, som en fil som andra program kan läsa.</translation>
    </message>
    <message>
        <source>Save an archive</source>
        <translation>Spara ett arkiv</translation>
    </message>
    <message>
        <source>Save tables…</source>
        <translation>Spara tabeller …</translation>
    </message>
    <message>
        <source>The same as tables for a spreadsheet: CSV files in a ZIP.</source>
        <translation>Samma innehåll som tabeller för ett kalkylprogram: CSV-filer i en ZIP.</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>Spara tabeller</translation>
    </message>
    <message>
        <source>Load an archive…</source>
        <translation>Läs in arkiv …</translation>
    </message>
    <message>
        <source>Load an archive</source>
        <translation>Läs in ett arkiv</translation>
    </message>
    <message>
        <source>Other logs</source>
        <translation>Andra loggar</translation>
    </message>
    <message>
        <source>Open another log…</source>
        <translation>Öppna en annan logg …</translation>
    </message>
    <message>
        <source>This log is closed, and stays where it is.</source>
        <translation>Den här loggen stängs och ligger kvar där den är.</translation>
    </message>
    <message>
        <source>Another log</source>
        <translation>En annan logg</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Titta på demon</translation>
    </message>
    <message>
        <source>An invented leader’s half year, to look around in.</source>
        <translation>En påhittad ledares halvår, att se sig om i.</translation>
    </message>
    <message>
        <source>Amira’s demo log</source>
        <translation>Amiras demologg</translation>
    </message>
    <message>
        <source>The folder cannot be shown here. Copy the path instead.</source>
        <translation>Mappen kan inte visas här. Kopiera sökvägen i stället.</translation>
    </message>
    <message>
        <source>The path is copied.</source>
        <translation>Sökvägen är kopierad.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries saved in {name}.</source>
        <translation>
            <numerusform>%n post sparad i {name}.</numerusform>
            <numerusform>%n poster sparade i {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the archive…</source>
        <translation>Sparar arkivet …</translation>
    </message>
    <message>
        <source>Tables (*.zip)</source>
        <translation>Tabeller (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows saved in {name}.</source>
        <translation>
            <numerusform>%n rad sparad i {name}.</numerusform>
            <numerusform>%n rader sparade i {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the tables…</source>
        <translation>Sparar tabellerna …</translation>
    </message>
    <message>
        <source>Reading the archive…</source>
        <translation>Läser arkivet …</translation>
    </message>
    <message numerus="yes">
        <source>%n entries loaded.</source>
        <translation>
            <numerusform>%n post inläst.</numerusform>
            <numerusform>%n poster inlästa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the archive…</source>
        <translation>Läser in arkivet …</translation>
    </message>
    <message>
        <source>Where is the new log to lie?</source>
        <translation>Var ska den nya loggen ligga?</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Loggar</translation>
    </message>
    <message>
        <source>Open another log</source>
        <translation>Öppna en annan logg</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
</context>
<context>
    <name>DateButton</name>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Välj en dag</translation>
    </message>
</context>
<context>
    <name>DateChoice</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>Annan dag</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>I dag, {day}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>I går</translation>
    </message>
</context>
<context>
    <name>DecisionRow</name>
    <message>
        <source>A decision, in a few words (optional)</source>
        <translation>Ett beslut, med några ord (frivilligt)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
</context>
<context>
    <name>DelegationForm</name>
    <message>
        <source>what they decide alone</source>
        <translation>vad de avgör själva</translation>
    </message>
    <message>
        <source>the result, not the way</source>
        <translation>resultatet, inte vägen</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>En gång</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>Inte avtalat</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Ingen grupp</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Varje vecka</translation>
    </message>
    <message>
        <source>Every other week</source>
        <translation>Varannan vecka</translation>
    </message>
    <message>
        <source>Every fourth week</source>
        <translation>Var fjärde vecka</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopiera detaljerna</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
</context>
<context>
    <name>DialogueForm</name>
    <message>
        <source>one or more</source>
        <translation>ett eller flera</translation>
    </message>
    <message>
        <source>aliases only</source>
        <translation>bara alias</translation>
    </message>
</context>
<context>
    <name>Drill</name>
    <message>
        <source>Try the recovery code</source>
        <translation>Pröva återställningskoden</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>Type it from paper or file. Nothing is changed, whatever comes of it.</source>
        <translation>Skriv av den från papperet eller filen. Inget ändras, hur det än går.</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Pröva</translation>
    </message>
    <message>
        <source>The code opens the log. Keep it where it is.</source>
        <translation>Koden öppnar loggen. Låt den ligga där den är.</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Save the text to a file</source>
        <translation>Spara texten i en fil</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Textfiler</translation>
    </message>
    <message>
        <source>The text is saved in {path}.</source>
        <translation>Texten är sparad i {path}.</translation>
    </message>
</context>
<context>
    <name>EmptyLog</name>
    <message>
        <source>Nothing logged yet</source>
        <translation>Inget loggat än</translation>
    </message>
    <message>
        <source>Here you will read your conversations, needs, decisions and own failures, week by week. Each takes under 20 seconds.</source>
        <translation>Här läser du dina samtal, behov, beslut och egna misslyckanden, vecka för vecka. Varje post tar under 20 sekunder.</translation>
    </message>
    <message>
        <source>Log the first one</source>
        <translation>Logga den första</translation>
    </message>
    <message>
        <source>Look at Amira’s demo log instead</source>
        <translation>Titta på Amiras demologg i stället</translation>
    </message>
    <message>
        <source>or press</source>
        <translation>eller tryck</translation>
    </message>
    <message>
        <source>to</source>
        <translation>till</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>var som helst</translation>
    </message>
</context>
<context>
    <name>EmptyProfile</name>
    <message>
        <source>Log the first one</source>
        <translation>Logga det första</translation>
    </message>
    <message>
        <source>Here you will see how regularly you keep each of the four habits. A number comes when four weeks are closed; until then you see week by week what you did.</source>
        <translation>Här ser du hur regelbundet du håller var och en av de fyra vanorna. En siffra kommer när fyra veckor är stängda; till dess ser du vecka för vecka vad du gjort.</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>Ingen profil än</translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message>
        <source>Next session</source>
        <translation>Nästa samtal</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>Next session {day}</source>
        <translation>Nästa samtal {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>one day back</source>
        <translation>en dag bakåt</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>frivilligt</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Entries</source>
        <translation>Poster</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Week {number}</source>
        <translation>Vecka {number}</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>väntar på svar</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>It goes from the log, its earlier versions, the bin, the search and every copy this program has made; the copies stay, cleaned. It cannot be taken back. Files you have handed over or copied yourself are not reached.</source>
        <translation>Det tas bort ur loggen, tidigare versioner, papperskorgen, sökningen och varje kopia som programmet har gjort. Kopiorna blir kvar, rensade. Det går inte att ångra. Filer du har lämnat ut eller kopierat själv nås inte.</translation>
    </message>
    <message>
        <source>Keep it all</source>
        <translation>Behåll allt</translation>
    </message>
    <message numerus="yes">
        <source>%n copies or places cannot be cleaned as things are. Afterwards you can give a passphrase, remove a copy or leave it.</source>
        <translation>
            <numerusform>%n kopia eller plats går inte att rensa som det är nu. Efteråt kan du ange en lösenfras, ta bort en kopia eller låta den vara.</numerusform>
            <numerusform>%n kopior eller platser går inte att rensa som det är nu. Efteråt kan du ange en lösenfras, ta bort en kopia eller låta den vara.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase {name}</source>
        <translation>Radera {name}</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Radera allt</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Radera för gott</translation>
    </message>
    <message numerus="yes">
        <source>Take the name out of %n entries</source>
        <translation>
            <numerusform>Ta bort namnet ur %n anteckning</numerusform>
            <numerusform>Ta bort namnet ur %n anteckningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n entries</source>
        <translation>
            <numerusform>Radera %n anteckning</numerusform>
            <numerusform>Radera %n anteckningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n things</source>
        <translation>
            <numerusform>Radera %n sak</numerusform>
            <numerusform>Radera %n saker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Eraser</name>
    <message>
        <source>Counting what there is…</source>
        <translation>Räknar vad som finns…</translation>
    </message>
    <message>
        <source>There is nothing of it in the log.</source>
        <translation>Det finns inget av det i loggen.</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Raderar…</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Raderat</translation>
    </message>
    <message>
        <source>Clearing the copies…</source>
        <translation>Rensar kopiorna…</translation>
    </message>
    <message>
        <source>What erasing has left</source>
        <translation>Kvar efter radering</translation>
    </message>
</context>
<context>
    <name>EverythingRow</name>
    <message>
        <source>Save everything…</source>
        <translation>Spara allt…</translation>
    </message>
    <message>
        <source>Archive, tables and report together, for who asks what there is.</source>
        <translation>Arkiv, tabeller och rapport tillsammans, för den som frågar vad som finns.</translation>
    </message>
    <message>
        <source>Everything in one file</source>
        <translation>Allt i en fil</translation>
    </message>
    <message>
        <source>everything-{day}.zip</source>
        <translation>allt-{day}.zip</translation>
    </message>
    <message>
        <source>Save everything</source>
        <translation>Spara allt</translation>
    </message>
    <message>
        <source>All in one (*.zip)</source>
        <translation>Allt i ett (*.zip)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparad som {name}.</translation>
    </message>
    <message>
        <source>Saving everything…</source>
        <translation>Allt sparas…</translation>
    </message>
</context>
<context>
    <name>Exchanged</name>
    <message>
        <source>Restore a backup…</source>
        <translation>Återställ en säkerhetskopia…</translation>
    </message>
    <message>
        <source>Is it yours?</source>
        <translation>Är den din?</translation>
    </message>
    <message>
        <source>What you typed is right.</source>
        <translation>Det du skrev stämmer.</translation>
    </message>
    <message>
        <source>{file} should be protected, but it is not encrypted. Somebody may have put another file there. Nothing in it has been read.</source>
        <translation>{file} ska vara skyddad men är inte krypterad. Någon kan ha lagt en annan fil där. Inget i den har lästs.</translation>
    </message>
    <message>
        <source>The protection is gone</source>
        <translation>Skyddet är borta</translation>
    </message>
    <message>
        <source>Open it unprotected</source>
        <translation>Öppna den oskyddad</translation>
    </message>
    <message>
        <source>I took the protection off</source>
        <translation>Jag har tagit bort skyddet</translation>
    </message>
    <message>
        <source>Did you take the protection off, or put this file here yourself? Then show it with the passphrase or the recovery code. If you did not, leave it closed: a backup can take its place, and what lies here is kept.</source>
        <translation>Har du själv tagit bort skyddet eller lagt filen här? Visa det med lösenfrasen eller återställningskoden. Har du inte det, låt den vara stängd: en säkerhetskopia kan ta dess plats, och det som ligger här finns kvar.</translation>
    </message>
    <message>
        <source>Nothing shows that this program took its protection off, so it may still be somebody else’s. Open it only if you know where it comes from. It then opens without a passphrase, and what you write in it is not encrypted.</source>
        <translation>Inget visar att det här programmet har tagit bort skyddet, så den kan fortfarande vara någon annans. Öppna den bara om du vet var den kommer ifrån. Den öppnas då utan lösenfras, och det du skriver i den krypteras inte.</translation>
    </message>
    <message>
        <source>The protection is off, as you wanted. It had been cut short, and is finished now.</source>
        <translation>Skyddet är borttaget, som du ville. Det hade avbrutits och är klart nu.</translation>
    </message>
</context>
<context>
    <name>FailureForm</name>
    <message>
        <source>own part only</source>
        <translation>bara din egen del</translation>
    </message>
    <message>
        <source>aliases only</source>
        <translation>bara alias</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Open another log…</source>
        <translation>Öppna en annan logg …</translation>
    </message>
    <message>
        <source>Start a new log</source>
        <translation>Börja en ny logg</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Återställ en säkerhetskopia…</translation>
    </message>
    <message>
        <source>Salvage…</source>
        <translation>Rädda det som går…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Läser det som går att läsa…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som har hänt</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Vad som är tryggt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Vad du kan göra</translation>
    </message>
    <message>
        <source>Where to put the new log</source>
        <translation>Var den nya loggen ska ligga</translation>
    </message>
    <message>
        <source>The log cannot be opened</source>
        <translation>Loggen kan inte öppnas</translation>
    </message>
    <message>
        <source>Nothing has been changed or removed. What you have written is as it was.</source>
        <translation>Inget har ändrats eller tagits bort. Det du har skrivit är som det var.</translation>
    </message>
    <message>
        <source>Nothing has been removed by this program.</source>
        <translation>Programmet har inte tagit bort något.</translation>
    </message>
    <message>
        <source>Everything saved before is safe.</source>
        <translation>Allt du sparat tidigare är tryggt.</translation>
    </message>
    <message>
        <source>Everything saved before is in the file that was moved.</source>
        <translation>Allt du sparat tidigare finns i filen som flyttades.</translation>
    </message>
    <message>
        <source>Restore the latest backup. If there is none, salvage what can be read into a new log; the damaged file stays as it is.</source>
        <translation>Återställ den senaste säkerhetskopian. Finns ingen, rädda det som går att läsa till en ny logg; den skadade filen lämnas som den är.</translation>
    </message>
    <message>
        <source>Open another log, or restore a backup if your log should be here.</source>
        <translation>Öppna en annan logg, eller återställ en säkerhetskopia om din logg ska ligga här.</translation>
    </message>
    <message>
        <source>If you had a log here, it may have been moved or renamed, or its disk is not connected. Put it back or open it where it is; otherwise begin a new one.</source>
        <translation>Om du hade en logg här kan den ha flyttats eller bytt namn, eller så är disken inte ansluten. Lägg tillbaka den eller öppna den där den ligger; börja annars en ny.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Gör plats på disken och försök igen.</translation>
    </message>
    <message>
        <source>See that the folder is there and that you may write in it, then try again.</source>
        <translation>Se till att mappen finns och att du får skriva i den, och försök igen.</translation>
    </message>
    <message>
        <source>Put the file back where it was, or open it where it is now. Then try again.</source>
        <translation>Lägg tillbaka filen där den låg, eller öppna den där den ligger nu. Försök sedan igen.</translation>
    </message>
    <message>
        <source>Update the program on this computer.</source>
        <translation>Uppdatera programmet på den här datorn.</translation>
    </message>
    <message>
        <source>Close the other program that has the log open, then try again.</source>
        <translation>Stäng det andra programmet som har loggen öppen och försök igen.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, open a backup.</source>
        <translation>Försök igen. Händer det igen, öppna en säkerhetskopia.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Loggar</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
    <message>
        <source>Open another log</source>
        <translation>Öppna en annan logg</translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>Feedback</source>
        <translation>Återkoppling</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Förfrågningar</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Take in a reply</source>
        <translation>Ta in ett svar</translation>
    </message>
    <message>
        <source>Ask for feedback</source>
        <translation>Be om återkoppling</translation>
    </message>
</context>
<context>
    <name>FeedbackWait</name>
    <message>
        <source>A reply waits for your own rating. It opens anyway on {day}.</source>
        <translation>Ett svar väntar på din egen skattning. Annars öppnas det {day}.</translation>
    </message>
    <message>
        <source>Rate yourself</source>
        <translation>Skatta dig själv</translation>
    </message>
    <message>
        <source>A reply is open. Thank for it.</source>
        <translation>Ett svar är öppet. Tacka för det.</translation>
    </message>
    <message>
        <source>Read and thank</source>
        <translation>Läs och tacka</translation>
    </message>
    <message>
        <source>No answer yet. The last day is {day}.</source>
        <translation>Inget svar än. Sista dagen är {day}.</translation>
    </message>
    <message>
        <source>See the question</source>
        <translation>Se frågan</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Advice point</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tagg</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Öppna poster</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message>
        <source>Show more than {what}</source>
        <translation>Visa mer än {what}</translation>
    </message>
    <message>
        <source>All advice points</source>
        <translation>Alla råd</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alla taggar</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Hela tiden</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Den här veckan</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Fyra veckor</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <translation>Tolv veckor</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Vecka {number}</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Finishing…</source>
        <translation>Gör klart…</translation>
    </message>
    <message>
        <source>What was running comes to its end first. Then the program is locked.</source>
        <translation>Det som pågick görs klart först. Sedan låses programmet.</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Check-in {day}. Did it happen?</source>
        <translation>Avstämning {day}. Blev den av?</translation>
    </message>
    <message>
        <source>Decided {day}. How did it go?</source>
        <translation>Beslutat {day}. Hur gick det?</translation>
    </message>
    <message>
        <source>Need brought to: {recipient}, {day}. What was the answer?</source>
        <translation>Behov till: {recipient}, {day}. Vad blev svaret?</translation>
    </message>
    <message>
        <source>An answer has come. Does the team know?</source>
        <translation>Svaret har kommit. Vet teamet om det?</translation>
    </message>
    <message>
        <source>Told today</source>
        <translation>Berättat i dag</translation>
    </message>
    <message>
        <source>Not told yet. Who would benefit from hearing it?</source>
        <translation>Inte berättat än. Vem har nytta av att höra det?</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Berättat</translation>
    </message>
    <message>
        <source>Not shareable</source>
        <translation>Inte delbart</translation>
    </message>
    <message>
        <source>Taken back. Why?</source>
        <translation>Taget tillbaka. Varför?</translation>
    </message>
    <message>
        <source>Told today. Whom?</source>
        <translation>Berättat i dag. För vem?</translation>
    </message>
    <message>
        <source>Not shareable. Why?</source>
        <translation>Inte delbart. Varför?</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Start afresh</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Spara ändå</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Logs</source>
        <translation>Loggar</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
    <message>
        <source>Open another log</source>
        <translation>Öppna en annan logg</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>The text is copied. Paste it in a message.</source>
        <translation>Texten är kopierad. Klistra in den i ett meddelande.</translation>
    </message>
    <message>
        <source>feedback-{day}.html</source>
        <translation>aterkoppling-{day}.html</translation>
    </message>
    <message>
        <source>Where to put the form file</source>
        <translation>Var formulärfilen ska ligga</translation>
    </message>
    <message>
        <source>The form is in {name}. Send it as it is.</source>
        <translation>Formuläret ligger i {name}. Skicka det som det är.</translation>
    </message>
</context>
<context>
    <name>GuidancePage</name>
    <message>
        <source>Guidance</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>The method, and where it lives here</source>
        <translation>Metoden, och var den finns i appen</translation>
    </message>
    <message>
        <source>Eight principles</source>
        <translation>Åtta principer</translation>
    </message>
    <message>
        <source>Seven principles</source>
        <translation>Sju principer</translation>
    </message>
    <message>
        <source>The four advice points</source>
        <translation>De fyra råden</translation>
    </message>
    <message>
        <source>Five shifts</source>
        <translation>Fem förflyttningar</translation>
    </message>
    <message>
        <source>Three needs in others</source>
        <translation>Tre behov hos andra</translation>
    </message>
    <message>
        <source>Worth remembering</source>
        <translation>Värt att minnas</translation>
    </message>
    <message>
        <source>Live as you teach</source>
        <translation>Lev som du lär</translation>
    </message>
    <message>
        <source>A card on Today, and Ctrl+{number} from anywhere</source>
        <translation>Ett kort på Idag, och Ctrl+{number} var du än är</translation>
    </message>
    <message>
        <source>Log one</source>
        <translation>Logga</translation>
    </message>
    <message>
        <source>Show the entries</source>
        <translation>Visa posterna</translation>
    </message>
    <message>
        <source>Belongs to {point}</source>
        <translation>Hör till {point}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n tagged entries</source>
        <translation>
            <numerusform>Visa %n taggad post</numerusform>
            <numerusform>Visa %n taggade poster</numerusform>
        </translation>
    </message>
    <message>
        <source>Four sentences to hold against the month. Nothing here is counted.</source>
        <translation>Fyra meningar att hålla mot månaden. Inget här räknas.</translation>
    </message>
    <message>
        <source>Answer removed</source>
        <translation>Svaret är borttaget</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Hand over the computer</source>
        <translation>Lämna över datorn</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>En gång till</translation>
    </message>
    <message>
        <source>Hand over  ↵</source>
        <translation>Lämna över  ↵</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>The code has {least} to {most} characters.</source>
        <translation>Koden har {least} till {most} tecken.</translation>
    </message>
    <message>
        <source>The two codes are not the same. Type them again.</source>
        <translation>De två koderna är inte lika. Skriv dem igen.</translation>
    </message>
    <message>
        <source>The log is locked, and this window shows nothing but the form. The answer is sealed, and taken in when your passphrase opens the log again.</source>
        <translation>Loggen är låst, och fönstret visar bara formuläret. Svaret förseglas och tas in när din lösenfras öppnar loggen igen.</translation>
    </message>
    <message>
        <source>The log is closed, and this window shows nothing but the form. At the end the computer is locked, and your code opens the log again.</source>
        <translation>Loggen stängs, och fönstret visar bara formuläret. Efteråt är det låst, och din kod öppnar loggen igen.</translation>
    </message>
    <message>
        <source>Stay near: whoever closes the program can reach your other programs.</source>
        <translation>Stanna i närheten: den som stänger programmet kommer åt dina andra program.</translation>
    </message>
    <message>
        <source>Stay near: whoever closes the program and starts it again sees the log, and can reach your other programs. If you forget the code, that is also your own way back.</source>
        <translation>Stanna i närheten: den som stänger programmet och startar det igen ser loggen, och kan nå dina andra program. Glömmer du koden är det också din egen väg tillbaka.</translation>
    </message>
</context>
<context>
    <name>Handed</name>
    <message>
        <source>The file for {name} is saved</source>
        <translation>Filen till {name} är sparad</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Filens plats</translation>
    </message>
    <message>
        <source>Ring {name} up and read this aloud:</source>
        <translation>Ring upp {name} och läs det här högt:</translation>
    </message>
    <message>
        <source>Never send it along with the file. It is kept nowhere: when this card is closed, nobody can look it up.</source>
        <translation>Skicka den aldrig tillsammans med filen. Den sparas ingenstans: när kortet stängs kan ingen ta fram den.</translation>
    </message>
    <message>
        <source>Only the key with this fingerprint opens it:</source>
        <translation>Bara nyckeln med det här avtrycket öppnar den:</translation>
    </message>
    <message>
        <source>It can be opened until {day}, and cannot be taken back.</source>
        <translation>Den går att öppna till {day}, och kan inte tas tillbaka.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Sök i loggen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Today shows how far the week has come for each of the four advice points, and what waits for you. Press a card’s button to log something; answer what waits right where it stands.</source>
        <translation>Idag visar hur långt veckan har kommit för vart och ett av de fyra råden, och vad som väntar på dig. Logga med knappen på ett kort; svara på det som väntar direkt på raden.</translation>
    </message>
    <message>
        <source>The log holds everything you have written, week by week. Choose an entry to read it, change it or see how it has changed. The filters above narrow the list, and the search finds words in any entry.</source>
        <translation>Loggen har allt du skrivit, vecka för vecka. Välj en post för att läsa den, ändra den eller se hur den har ändrats. Filtren ovanför kortar listan, och sökningen hittar ord i alla poster.</translation>
    </message>
    <message>
        <source>The profile shows how regularly you have kept each of the four habits, and what you noted about their quality. A row opens the charts of its advice point.</source>
        <translation>Profilen visar hur regelbundet du har hållit var och en av de fyra vanorna, och vad du har noterat om deras kvalitet. En rad öppnar rådpunktens diagram.</translation>
    </message>
    <message>
        <source>Feedback is what a colleague saw you do on one occasion. Drop the file you were sent anywhere on the window, or paste its text here. Words come first, numbers second; two observers are never put together.</source>
        <translation>Återkoppling är vad en kollega såg dig göra vid ett tillfälle. Släpp filen du fick var som helst på fönstret, eller klistra in dess text här. Orden kommer först, siffrorna sedan; två observatörer läggs aldrig ihop.</translation>
    </message>
    <message>
        <source>Sessions are what you and your coach have between you: what they may see, what you have talked about and what you agreed to do. Nothing leaves this computer unless you make a file of it.</source>
        <translation>Här är det som är mellan dig och din coach: vad coachen får se, vad ni har talat om och vad ni har kommit överens om. Inget lämnar datorn om du inte gör en fil av det.</translation>
    </message>
    <message>
        <source>You look at this together. Your coach sees what stands in the sentence at the top, and no more. What you both write is kept as you type, and can only be read once the session is closed.</source>
        <translation>Det här tittar ni på tillsammans. Coachen ser det som står i meningen högst upp, inget mer. Det ni skriver sparas medan ni skriver. När samtalet är avslutat går det bara att läsa.</translation>
    </message>
    <message>
        <source>Guidance is the method in short cards. Each says which advice point it belongs to and leads to what you have logged about it. Your answers to the questions on Today are kept here, under their principle.</source>
        <translation>Råd är metoden på korta kort. Varje kort säger vilket råd det hör till och leder till det du har loggat om det. Dina svar på frågorna på Idag finns här, under sin princip.</translation>
    </message>
    <message>
        <source>Every change applies at once, there is nothing to save. What you remove can be taken back while the line about it is shown.</source>
        <translation>Varje ändring gäller direkt, inget behöver sparas. Det du tar bort kan du ångra så länge raden om det visas.</translation>
    </message>
    <message>
        <source>Closing a week says that everything of it is in. Its blanks then count as zero; a week left open lowers nothing.</source>
        <translation>Att stänga en vecka säger att allt från den är med. Tomma rutor räknas då som noll; en öppen vecka sänker inget.</translation>
    </message>
    <message>
        <source>A private log for you who lead with trust.</source>
        <translation>En egen logg för dig som leder med tillit.</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Go to Today, Log, Profile, Feedback, Sessions, Guidance, Settings</source>
        <translation>Gå till Idag, Logg, Profil, Återkoppling, Samtal, Råd, Inställningar</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Sök i loggen</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Ångra den senaste ändringen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Choose, in a row whose choices carry numbers</source>
        <translation>Välj, i en rad där valen har siffror</translation>
    </message>
    <message>
        <source>One day back, in a form</source>
        <translation>En dag bakåt, i ett formulär</translation>
    </message>
    <message>
        <source>Save the form; in a text of several lines Ctrl and Enter</source>
        <translation>Spara formuläret; i en text på flera rader Ctrl och Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close; a form keeps its draft</source>
        <translation>Stäng; ett formulär behåller sitt utkast</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Den här hjälpen</translation>
    </message>
</context>
<context>
    <name>HiddenFigures</name>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
    <message>
        <source>Show {title} again</source>
        <translation>Visa {title} igen</translation>
    </message>
    <message>
        <source>Hidden: {title}</source>
        <translation>Dold: {title}</translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message>
        <source>Ideas for the future</source>
        <translation>Idéer framåt</translation>
    </message>
    <message>
        <source>Read them now: they are kept nowhere, and cannot be shown again.</source>
        <translation>Läs dem nu: de sparas ingenstans och kan inte visas igen.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Keep everything</source>
        <translation>Behåll allt</translation>
    </message>
    <message>
        <source>Ask me each time</source>
        <translation>Fråga mig varje gång</translation>
    </message>
    <message>
        <source>Thin out by itself</source>
        <translation>Gallra av sig självt</translation>
    </message>
    <message>
        <source>What happens to old things</source>
        <translation>Vad som händer med det gamla</translation>
    </message>
    <message>
        <source>Nothing is ever removed unless you delete or erase it yourself.</source>
        <translation>Inget tas någonsin bort om du inte själv tar bort eller raderar det.</translation>
    </message>
    <message>
        <source>What has passed its limit is listed, each thing with Keep and Remove. Nothing goes unless you say so.</source>
        <translation>Det som har passerat sin gräns visas i en lista, var sak med Behåll och Ta bort. Inget försvinner om du inte säger det.</translation>
    </message>
    <message>
        <source>What has passed its limit is announced on Today with a line of its own. It goes to the bin once that line has been on the screen on three days, the last at least 14 days after the first.</source>
        <translation>Det som har passerat sin gräns meddelas på Idag med en egen rad. Det hamnar i papperskorgen när raden har varit på skärmen tre dagar, den sista minst 14 dagar efter den första.</translation>
    </message>
    <message>
        <source>After so many months. What goes can be put back from the bin for 30 days. The weeks’ counts stay. No backup is touched: in older ones it stays until they age out.</source>
        <translation>Efter så många månader. Det som tas bort kan läggas tillbaka ur papperskorgen i 30 dagar. Veckornas antal finns kvar. Ingen säkerhetskopia rörs: i äldre kopior finns det kvar tills de blir för gamla.</translation>
    </message>
    <message>
        <source>Texts about own failures</source>
        <translation>Texter om egna misslyckanden</translation>
    </message>
    <message>
        <source>Other texts</source>
        <translation>Andra texter</translation>
    </message>
    <message>
        <source>What observers wrote</source>
        <translation>Vad observatörer skrev</translation>
    </message>
    <message>
        <source>Everything else about an entry</source>
        <translation>Allt annat om en anteckning</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>See what it is</source>
        <translation>Se vad det är</translation>
    </message>
    <message numerus="yes">
        <source>%n things have passed their limit.</source>
        <translation>
            <numerusform>%n sak har passerat sin gräns.</numerusform>
            <numerusform>%n saker har passerat sin gräns.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has passed its limit.</source>
        <translation>Inget har passerat sin gräns.</translation>
    </message>
</context>
<context>
    <name>KeyringSwitch</name>
    <message>
        <source>Open with this computer’s keyring</source>
        <translation>Öppna med nyckelringen på den här datorn</translation>
    </message>
    <message>
        <source>No passphrase is asked for at the start while you are logged in to this computer. The passphrase and the code still work.</source>
        <translation>Ingen lösenfras behövs vid start så länge du är inloggad på datorn. Lösenfrasen och koden fungerar som förut.</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>Your present passphrase</source>
        <translation>Din nuvarande lösenfras</translation>
    </message>
    <message>
        <source>Type the code once</source>
        <translation>Skriv koden en gång</translation>
    </message>
    <message>
        <source>Type it from what you saved. Blanks and capital letters do not matter.</source>
        <translation>Skriv av den från det du sparade. Mellanslag och versaler spelar ingen roll.</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Visa koden igen</translation>
    </message>
    <message>
        <source>Your present passphrase is asked for first.</source>
        <translation>Skriv först din nuvarande lösenfras.</translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Entries</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Entries in the bin</source>
        <translation>Anteckningar i papperskorgen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation>Överenskommelser</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Coachsamtal</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observatörer</translation>
    </message>
    <message>
        <source>Requests for feedback</source>
        <translation>Frågor om återkoppling</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Pulses</source>
        <translation>Pulser</translation>
    </message>
    <message>
        <source>Comments and proposals of a coach</source>
        <translation>Kommentarer och förslag från en coach</translation>
    </message>
    <message>
        <source>Answers to prompts</source>
        <translation>Svar på frågor</translation>
    </message>
    <message>
        <source>Decision areas</source>
        <translation>Beslutsområden</translation>
    </message>
    <message>
        <source>Coaches</source>
        <translation>Coacher</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Notes on what has left</source>
        <translation>Noteringar om vad som har lämnats ut</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Closed weeks and pauses</source>
        <translation>Stängda veckor och pauser</translation>
    </message>
    <message>
        <source>Entries that lose the name only</source>
        <translation>Anteckningar som bara blir av med namnet</translation>
    </message>
    <message>
        <source>Promises that lose the name only</source>
        <translation>Löften som bara blir av med namnet</translation>
    </message>
    <message>
        <source>Places in texts where the name is taken out</source>
        <translation>Ställen i texter där namnet tas bort</translation>
    </message>
    <message>
        <source>Texts of entries</source>
        <translation>Texter i anteckningar</translation>
    </message>
    <message>
        <source>Texts of agreed actions</source>
        <translation>Texter i överenskommelser</translation>
    </message>
    <message>
        <source>Texts of sessions</source>
        <translation>Texter från coachsamtal</translation>
    </message>
    <message>
        <source>Texts of replies</source>
        <translation>Texter i svar</translation>
    </message>
    <message>
        <source>Texts of requests</source>
        <translation>Texter i frågor</translation>
    </message>
    <message>
        <source>Texts of a coach</source>
        <translation>Texter från en coach</translation>
    </message>
    <message>
        <source>Thanks to observers</source>
        <translation>Tack till observatörer</translation>
    </message>
    <message>
        <source>Removed things in the bin</source>
        <translation>Borttaget i papperskorgen</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Feedback</source>
        <translation>Återkoppling</translation>
    </message>
</context>
<context>
    <name>LeaderPages</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Det finns inget att ångra.</translation>
    </message>
</context>
<context>
    <name>Left</name>
    <message>
        <source>The log and all copies this program has made of it hold nothing of it any more.</source>
        <translation>Loggen och alla kopior programmet har gjort av den innehåller inget av det längre.</translation>
    </message>
    <message>
        <source>The clearing could not be finished and is tried again. {reason}</source>
        <translation>Rensningen blev inte klar och görs om. {reason}</translation>
    </message>
    <message>
        <source>These may still hold what has been erased:</source>
        <translation>Det här kan fortfarande innehålla det som är raderat:</translation>
    </message>
    <message>
        <source>Something else is reading the log just now. It is cleared a little later.</source>
        <translation>Något annat läser loggen just nu. Den rensas lite senare.</translation>
    </message>
    <message>
        <source>Removed: half-finished files of programs cut short</source>
        <translation>Borttaget: halvfärdiga filer från program som avbröts</translation>
    </message>
    <message>
        <source>Written from here and still there. Delete what should not be:</source>
        <translation>Skrivet härifrån och ännu kvar. Ta bort det som inte ska finnas:</translation>
    </message>
    <message>
        <source>Folders searched for copies and half-finished files</source>
        <translation>Mappar som gicks igenom efter kopior och halvfärdiga filer</translation>
    </message>
    <message>
        <source>Has a passphrase of its own. With it, the copy is cleaned and stays.</source>
        <translation>Har en egen lösenfras. Med den rensas kopian och blir kvar.</translation>
    </message>
    <message>
        <source>Cannot be opened: its key file is missing or damaged.</source>
        <translation>Går inte att öppna: nyckelfilen saknas eller är skadad.</translation>
    </message>
    <message>
        <source>Is damaged and cannot be cleaned.</source>
        <translation>Är skadad och går inte att rensa.</translation>
    </message>
    <message>
        <source>Was made by a newer version of the program, which can clean it.</source>
        <translation>Är gjord av en nyare version av programmet, som kan rensa den.</translation>
    </message>
    <message>
        <source>Cannot be reached just now. It is cleaned when it is there again.</source>
        <translation>Går inte att nå just nu. Det rensas när det är där igen.</translation>
    </message>
    <message>
        <source>Not cleaned yet. It is done a little later, by itself.</source>
        <translation>Inte rensad än. Det görs lite senare, av sig självt.</translation>
    </message>
    <message>
        <source>From before an earlier version of the program began to erase. What was to go nobody knows any more.</source>
        <translation>Från innan en äldre version av programmet började radera. Vad som skulle bort vet ingen längre.</translation>
    </message>
    <message>
        <source>Is being written just now by a program that runs.</source>
        <translation>Skrivs just nu av ett program som är igång.</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Cleaning the copy…</source>
        <translation>Rensar kopian…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Tar bort…</translation>
    </message>
    <message>
        <source>Something else is running. Try again in a moment.</source>
        <translation>Något annat pågår. Försök igen om en stund.</translation>
    </message>
    <message numerus="yes">
        <source>%n copies are cleaned.</source>
        <translation>
            <numerusform>%n kopia är rensad.</numerusform>
            <numerusform>%n kopior är rensade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until that is clean the log remembers {names}, only to clean it.</source>
        <translation>Tills det är rensat minns loggen {names}, bara för att kunna rensa.</translation>
    </message>
</context>
<context>
    <name>LeftRow</name>
    <message>
        <source>Its passphrase or recovery code</source>
        <translation>Dess lösenfras eller återställningskod</translation>
    </message>
    <message>
        <source>Clean it</source>
        <translation>Rensa den</translation>
    </message>
    <message>
        <source>It is gone for good…</source>
        <translation>Det finns inte mer…</translation>
    </message>
    <message>
        <source>Remove the copy…</source>
        <translation>Ta bort kopian…</translation>
    </message>
    <message>
        <source>Remove it for good, with all that is in it</source>
        <translation>Ta bort den för gott, med allt som är i den</translation>
    </message>
    <message>
        <source>There is nothing left there: do not look again</source>
        <translation>Inget finns kvar där: leta inte mer</translation>
    </message>
</context>
<context>
    <name>LimitRow</name>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep {title}</source>
        <translation>Behåll {title}</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Ta bort {title}</translation>
    </message>
    <message>
        <source>its texts go</source>
        <translation>texterna försvinner</translation>
    </message>
    <message>
        <source>all of it goes</source>
        <translation>hela posten försvinner</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Everything is kept.</source>
        <translation>Allt behålls.</translation>
    </message>
    <message>
        <source>You will be asked. Which limits: Settings › Privacy.</source>
        <translation>Du blir frågad. Gränserna: Inställningar › Integritet.</translation>
    </message>
    <message>
        <source>It will be announced here first. Which limits: Settings › Privacy.</source>
        <translation>Det meddelas här först. Gränserna: Inställningar › Integritet.</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Past the limit you chose</source>
        <translation>Har passerat gränsen du valde</translation>
    </message>
    <message>
        <source>Nothing has passed its limit.</source>
        <translation>Inget har passerat sin gräns.</translation>
    </message>
    <message>
        <source>Only the oldest are shown.</source>
        <translation>Bara de äldsta visas.</translation>
    </message>
    <message>
        <source>What goes lies in the bin for 30 days and can be put back. The weeks’ counts stay, so that no figure changes. In older backups it stays until these age out.</source>
        <translation>Det som tas bort ligger i papperskorgen i 30 dagar och kan läggas tillbaka. Veckornas antal finns kvar, så ingen siffra ändras. I äldre säkerhetskopior finns det kvar tills de blir för gamla.</translation>
    </message>
    <message>
        <source>Moved to the bin, where it stays for 30 days</source>
        <translation>Flyttat till papperskorgen, där det ligger i 30 dagar</translation>
    </message>
</context>
<context>
    <name>LimitsNote</name>
    <message>
        <source>Past the limit you chose</source>
        <translation>Har passerat gränsen du valde</translation>
    </message>
    <message numerus="yes">
        <source>Keep or remove – all %n</source>
        <translation>
            <numerusform>Behåll eller ta bort</numerusform>
            <numerusform>Behåll eller ta bort – alla %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes unless you say so.</source>
        <translation>Inget försvinner om du inte säger det.</translation>
    </message>
    <message>
        <source>These go to the bin by themselves once they have stood here on three days, the last 14 days after the first. Keep what you want to keep.</source>
        <translation>De här hamnar av sig själva i papperskorgen när de har stått här tre dagar, den sista 14 dagar efter den första. Behåll det du vill ha kvar.</translation>
    </message>
</context>
<context>
    <name>LinesStep</name>
    <message>
        <source>Hand in the reply</source>
        <translation>Lämna in svaret</translation>
    </message>
    <message>
        <source>“{line}” is too long: at most {most} characters.</source>
        <translation>”{line}” är för långt: högst {most} tecken.</translation>
    </message>
</context>
<context>
    <name>Linked</name>
    <message>
        <source>Entries it has to do with</source>
        <translation>Händelser den hör ihop med</translation>
    </message>
    <message>
        <source>Entries of the log turn up here, once there are any.</source>
        <translation>Händelser ur loggen visas här när det finns några.</translation>
    </message>
</context>
<context>
    <name>LockGroup</name>
    <message>
        <source>Lock and encryption</source>
        <translation>Lås och kryptering</translation>
    </message>
    <message>
        <source>Protected with a passphrase</source>
        <translation>Skyddad med lösenfras</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Inte skyddad</translation>
    </message>
    <message>
        <source>This is an invented log, thrown away when you leave it. Your own log is the one to protect.</source>
        <translation>Det här är en påhittad logg som kastas när du lämnar den. Det är din egen logg som är värd att skydda.</translation>
    </message>
    <message>
        <source>Whoever can open this computer can read the log.</source>
        <translation>Den som kan öppna datorn kan läsa loggen.</translation>
    </message>
    <message>
        <source>Protect the log…</source>
        <translation>Skydda loggen…</translation>
    </message>
    <message>
        <source>When it locks</source>
        <translation>När den låses</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuter</translation>
    </message>
    <message>
        <source>Lock when nothing happens</source>
        <translation>Lås när inget händer</translation>
    </message>
    <message>
        <source>After so long without a key or a press. Ctrl+L locks at once, and so does the computer when it is locked or sleeps.</source>
        <translation>Efter så lång tid utan en tangent eller ett klick. Ctrl+L låser direkt, och det gör datorn också när den låses eller går i vila.</translation>
    </message>
    <message>
        <source>Passphrase and code</source>
        <translation>Lösenfras och kod</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Byt lösenfras…</translation>
    </message>
    <message>
        <source>The code stays as it is.</source>
        <translation>Koden är kvar som den är.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>Ny återställningskod…</translation>
    </message>
    <message>
        <source>The one you have now stops working.</source>
        <translation>Den du har nu slutar gälla.</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>Återställningsövning</translation>
    </message>
    <message>
        <source>Try the recovery code…</source>
        <translation>Pröva återställningskoden…</translation>
    </message>
    <message>
        <source>Says whether the code you kept opens the log. Changes nothing.</source>
        <translation>Säger om koden du har sparat öppnar loggen. Inget ändras.</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Hela filen</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Kryptera om</translation>
    </message>
    <message>
        <source>Encrypt anew…</source>
        <translation>Kryptera om…</translation>
    </message>
    <message>
        <source>A new key, for when somebody may know the passphrase or the code.</source>
        <translation>En ny nyckel, för när någon kan känna till lösenfrasen eller koden.</translation>
    </message>
    <message>
        <source>Open for good</source>
        <translation>Öppna för gott</translation>
    </message>
    <message>
        <source>Open for good…</source>
        <translation>Öppna för gott…</translation>
    </message>
    <message>
        <source>Takes the protection away. Nothing in the log is lost.</source>
        <translation>Tar bort skyddet. Inget i loggen går förlorat.</translation>
    </message>
    <message>
        <source>What a passphrase cannot do</source>
        <translation>Det en lösenfras inte kan</translation>
    </message>
    <message>
        <source>Copies, archives and synced folders from before it are not protected by it.</source>
        <translation>Kopior, arkiv och synkade mappar från tiden innan skyddas inte av den.</translation>
    </message>
    <message>
        <source>What was deleted may linger where the disk is free.</source>
        <translation>Det som har raderats kan ligga kvar på diskens lediga utrymme.</translation>
    </message>
    <message>
        <source>With the passphrase forgotten and the code lost, nobody can open the log.</source>
        <translation>Är lösenfrasen glömd och koden borta kan ingen öppna loggen.</translation>
    </message>
    <message>
        <source>The key file beside the log cannot be read. Without it the log opens no more once it is closed: save an archive now.</source>
        <translation>Nyckelfilen bredvid loggen går inte att läsa. Utan den går loggen inte att öppna igen när den är stängd: spara ett arkiv nu.</translation>
    </message>
    <message>
        <source>Passphrase, code and keyring are as they were set on {day}.</source>
        <translation>Lösenfras, kod och nyckelring är som de ställdes in {day}.</translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Öppna loggen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>The log is closed. It opens with the code chosen before.</source>
        <translation>Loggen är stängd. Den öppnas med koden som valdes innan.</translation>
    </message>
    <message>
        <source>That is not the code.</source>
        <translation>Det är inte koden.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Försök igen om %n sekund.</numerusform>
            <numerusform>Försök igen om %n sekunder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>The program could not begin anew. What it has read may stay in the computer’s memory until you quit.</source>
        <translation>Programmet kunde inte börja om från början. Det som har lästs kan finnas kvar i datorns minne tills du avslutar.</translation>
    </message>
    <message>
        <source>What you were writing could not be saved. It is kept in memory and comes back when you unlock. Leave the program open until then.</source>
        <translation>Det du skrev gick inte att spara. Det finns kvar i minnet och kommer tillbaka när du låser upp. Låt programmet vara öppet till dess.</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
</context>
<context>
    <name>LookGroup</name>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Språk och utseende</translation>
    </message>
</context>
<context>
    <name>MyCard</name>
    <message>
        <source>Your name on the card</source>
        <translation>Ditt namn på kortet</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Save my card…</source>
        <translation>Spara mitt kort …</translation>
    </message>
    <message>
        <source>The key is made when you save the card.</source>
        <translation>Nyckeln görs när du sparar kortet.</translation>
    </message>
    <message>
        <source>Fingerprint: {print}</source>
        <translation>Kontrolltal: {print}</translation>
    </message>
    <message>
        <source>My card</source>
        <translation>Mitt kort</translation>
    </message>
    <message>
        <source>Send your card to the leader once, and read the fingerprint to each other by phone. What is then made for you opens here and nowhere else.</source>
        <translation>Skicka kortet till ledaren en gång och läs upp kontrolltalet för varandra i telefon. Det som sedan görs för dig öppnas här och ingen annanstans.</translation>
    </message>
    <message>
        <source>Save my card</source>
        <translation>Spara mitt kort</translation>
    </message>
    <message>
        <source>coach card</source>
        <translation>coachkort</translation>
    </message>
    <message>
        <source>Coach cards</source>
        <translation>Coachkort</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
</context>
<context>
    <name>NamedRow</name>
    <message>
        <source>New name for {name}</source>
        <translation>Nytt namn på {name}</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Byt namn på {name}</translation>
    </message>
    <message>
        <source>Show {name} again</source>
        <translation>Visa {name} igen</translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>Dölj {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>visas inte</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>En gång till</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>De två lösenfraserna är inte lika.</translation>
    </message>
    <message>
        <source>four words or more are easy to remember</source>
        <translation>minst fyra ord går lätt att minnas</translation>
    </message>
    <message>
        <source>Four words that do not belong together will do.</source>
        <translation>Fyra ord som inte hör ihop räcker.</translation>
    </message>
    <message>
        <source>Too short: eight characters at least.</source>
        <translation>För kort: minst åtta tecken.</translation>
    </message>
    <message>
        <source>Weak. Easy to guess for a computer: add a word or two.</source>
        <translation>Svag. Lätt att gissa för en dator: lägg till ett ord eller två.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it strong.</source>
        <translation>Godtagbar. Ett ord till gör den stark.</translation>
    </message>
    <message>
        <source>Strong. Hard to guess even for a computer.</source>
        <translation>Stark. Svår att gissa även för en dator.</translation>
    </message>
</context>
<context>
    <name>NotSettled</name>
    <message>
        <source>What was written last still lies in a second file beside this one, because the log is being read just now. A copy of this file alone would lack that. It is tried again every two seconds.</source>
        <translation>Det du skrev senast ligger ännu i en andra fil bredvid den här, eftersom loggen läses just nu. En kopia av bara den här filen skulle sakna det. Ett nytt försök görs varannan sekund.</translation>
    </message>
</context>
<context>
    <name>NotShown</name>
    <message>
        <source>Not shown in the session</source>
        <translation>Visas inte i samtalet</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note to the leader</source>
        <translation>Anteckning till ledaren</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Anteckningen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>About all of what is shared.</source>
        <translation>Om allt som delas.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Skriv anteckningen först.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>What may we look at today?</source>
        <translation>Vad får vi titta på i dag?</translation>
    </message>
    <message>
        <source>What moved?</source>
        <translation>Vad rörde sig?</translation>
    </message>
    <message>
        <source>What surprised?</source>
        <translation>Vad överraskade?</translation>
    </message>
    <message>
        <source>Options, one a line</source>
        <translation>Vägar, en per rad</translation>
    </message>
    <message>
        <source>at least {enough}</source>
        <translation>minst {enough}</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ram</translation>
    </message>
    <message>
        <source>What do you want to reach?</source>
        <translation>Vad vill du nå?</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Reality</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>Hur är det nu?</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Vilja</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <translation>Vad gör du?</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Det som sparas</translation>
    </message>
    <message>
        <source>of today, and by whom</source>
        <translation>av i dag, och hos vem</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Upward</source>
        <translation>Uppåt</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegering</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Misslyckanden</translation>
    </message>
    <message>
        <source>The goal is about</source>
        <translation>Målet handlar om</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Write a note</source>
        <translation>Skriv en anteckning</translation>
    </message>
    <message>
        <source>Propose an action</source>
        <translation>Föreslå en överenskommelse</translation>
    </message>
    <message>
        <source>Make a file to send back…</source>
        <translation>Gör svarsfil …</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>What you write here goes back to the leader in a file, as proposals: they accept, change or decline each. Nothing in their log is changed by it.</source>
        <translation>Det du skriver här går tillbaka till ledaren i en fil, som förslag: ledaren godtar, ändrar eller avböjer vart och ett. Inget i ledarens logg ändras av det.</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Inga anteckningar än</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Note on the whole</source>
        <translation>Anteckning om helheten</translation>
    </message>
    <message>
        <source>Proposed action</source>
        <translation>Föreslagen överenskommelse</translation>
    </message>
    <message>
        <source>in a file sent back</source>
        <translation>finns i en svarsfil</translation>
    </message>
    <message>
        <source>answer to {name}</source>
        <translation>svar till {name}</translation>
    </message>
    <message>
        <source>Make a file to send back</source>
        <translation>Gör svarsfil</translation>
    </message>
    <message>
        <source>Sealed files</source>
        <translation>Förseglade filer</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
</context>
<context>
    <name>NothingFits</name>
    <message>
        <source>Nothing fits</source>
        <translation>Inget passar</translation>
    </message>
    <message>
        <source>No entry has all of this. Search looks for the beginnings of words.</source>
        <translation>Ingen post har allt det här. Sökningen ser till hur ord börjar.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
</context>
<context>
    <name>NothingShared</name>
    <message>
        <source>No entries in the package</source>
        <translation>Inga poster i paketet</translation>
    </message>
    <message>
        <source>Nothing of what the leader logged in this period is shared.</source>
        <translation>Inget av det ledaren har loggat under perioden delas.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Everything in the log. Nothing is refused.</source>
        <translation>Allt som finns i loggen. Inget hindras.</translation>
    </message>
    <message>
        <source>Set the computer’s clock, or what you write gets the wrong day.</source>
        <translation>Ställ datorns klocka rätt, annars får det du skriver fel dag.</translation>
    </message>
    <message>
        <source>What has been saved while the connection held.</source>
        <translation>Det som sparats medan förbindelsen höll.</translation>
    </message>
    <message>
        <source>Close the program, move the log to a disk of this computer and open it there. The second folder for backups can be on the network.</source>
        <translation>Stäng programmet, flytta loggen till en disk i den här datorn och öppna den där. Den andra mappen för säkerhetskopior kan ligga på nätverket.</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Bra att veta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Restore or salvage…</source>
        <translation>Återställ eller rädda…</translation>
    </message>
</context>
<context>
    <name>ObserverCard</name>
    <message>
        <source>All replies</source>
        <translation>Alla svar</translation>
    </message>
    <message numerus="yes">
        <source>%n occasions</source>
        <translation>
            <numerusform>%n tillfälle</numerusform>
            <numerusform>%n tillfällen</numerusform>
        </translation>
    </message>
    <message>
        <source>latest {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n more replies wait too.</source>
        <translation>
            <numerusform>%n svar till väntar också.</numerusform>
            <numerusform>%n svar till väntar också.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reply has been taken in yet.</source>
        <translation>Inget svar har tagits in än.</translation>
    </message>
    <message>
        <source>Rate yourself</source>
        <translation>Skatta dig själv</translation>
    </message>
</context>
<context>
    <name>ObserverDots</name>
    <message>
        <source>nothing to go on yet</source>
        <translation>inget underlag ännu</translation>
    </message>
</context>
<context>
    <name>ObserverRow</name>
    <message>
        <source>both have agreed</source>
        <translation>ni är överens båda två</translation>
    </message>
    <message>
        <source>you have agreed</source>
        <translation>du har gått med på det</translation>
    </message>
    <message>
        <source>the observer has agreed</source>
        <translation>observatören har gått med på det</translation>
    </message>
    <message>
        <source>not agreed yet</source>
        <translation>ingen överenskommelse än</translation>
    </message>
</context>
<context>
    <name>ObserversGroup</name>
    <message>
        <source>A hidden observer is no longer suggested; what they said stays. A new one is added when you ask for feedback.</source>
        <translation>En dold observatör föreslås inte längre, men det som sagts finns kvar. En ny läggs till när du ber om återkoppling.</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observatörer</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Ingen än.</translation>
    </message>
    <message>
        <source>It is made when you first ask for feedback.</source>
        <translation>Den görs första gången du ber om återkoppling.</translation>
    </message>
    <message>
        <source>Replies are sealed to this key. Read it aloud when an observer asks which is yours.</source>
        <translation>Svar förseglas till den här nyckeln. Läs upp den när en observatör frågar vilken som är din.</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Din nyckel</translation>
    </message>
    <message>
        <source>The recovery key opens the same replies with the program age, even without this log. Whoever has it can read them: keep it apart from the computer.</source>
        <translation>Återställningsnyckeln öppnar samma svar med programmet age, även utan den här loggen. Den som har den kan läsa dem: förvara den skild från datorn.</translation>
    </message>
    <message>
        <source>Save the recovery key…</source>
        <translation>Spara återställningsnyckeln …</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Spara återställningsnyckeln</translation>
    </message>
</context>
<context>
    <name>OpenPulse</name>
    <message>
        <source>Begin a pulse</source>
        <translation>Börja en puls</translation>
    </message>
    <message>
        <source>How many colleagues</source>
        <translation>Hur många kollegor</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Formulärets språk</translation>
    </message>
    <message>
        <source>A folder for the form files</source>
        <translation>En mapp för formulärfilerna</translation>
    </message>
    <message numerus="yes">
        <source>%n forms are in {folder}. Send each to one colleague.</source>
        <translation>
            <numerusform>%n formulär ligger i {folder}. Skicka det till en kollega.</numerusform>
            <numerusform>%n formulär ligger i {folder}. Skicka ett till varje kollega.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each colleague gets a file of their own, and answers without a name.</source>
        <translation>Varje kollega får en egen fil och svarar utan namn.</translation>
    </message>
    <message>
        <source>The behaviour</source>
        <translation>Beteendet</translation>
    </message>
    <message>
        <source>What they call you</source>
        <translation>Vad de kallar dig</translation>
    </message>
    <message>
        <source>Choose a folder and begin…</source>
        <translation>Välj mapp och börja …</translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message>
        <source>Open a card first, or paste the text of it.</source>
        <translation>Öppna ett kort först, eller klistra in texten.</translation>
    </message>
    <message>
        <source>The card is taken in</source>
        <translation>Kortet är intaget</translation>
    </message>
    <message>
        <source>Replace it all the same</source>
        <translation>Byt det ändå</translation>
    </message>
    <message>
        <source>Take in the card</source>
        <translation>Ta in kortet</translation>
    </message>
    <message>
        <source>The card of {name}</source>
        <translation>Kortet från {name}</translation>
    </message>
    <message>
        <source>You have a card with the key {mark}. A new one replaces it.</source>
        <translation>Du har ett kort med nyckeln {mark}. Ett nytt ersätter det.</translation>
    </message>
    <message>
        <source>With a card your files open for {name} only, without a passphrase.</source>
        <translation>Med ett kort öppnas dina filer bara av {name}, utan lösenfras.</translation>
    </message>
    <message>
        <source>Ring the coach up, and compare. Take it in only if it is the same:</source>
        <translation>Ring upp coachen och jämför. Ta in kortet bara om det är samma:</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>What you call this client</source>
        <translation>Vad du kallar klienten</translation>
    </message>
    <message>
        <source>A leader without a name</source>
        <translation>En ledare utan namn</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Det som delas</translation>
    </message>
    <message>
        <source>Since the package before</source>
        <translation>Sedan förra paketet</translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation>Överenskommelser</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>I call this client</source>
        <translation>Jag kallar klienten</translation>
    </message>
    <message>
        <source>Texts too</source>
        <translation>Texter också</translation>
    </message>
    <message>
        <source>Facts only, no texts</source>
        <translation>Bara fakta, inga texter</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Inget nytt.</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>dagen har gått</translation>
    </message>
    <message>
        <source>Nothing has been agreed on yet.</source>
        <translation>Inget är överenskommet än.</translation>
    </message>
    <message>
        <source>No session yet.</source>
        <translation>Inget samtal än.</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>Samtal {number}</translation>
    </message>
    <message>
        <source>Made {day}</source>
        <translation>Gjort {day}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
</context>
<context>
    <name>OwnRatings</name>
    <message>
        <source>Rate yourself on the same behaviours first. You see each other’s answers when both are in, or after seven days.</source>
        <translation>Skatta dig själv på samma beteenden först. Ni ser varandras svar när båda är inne, eller efter sju dagar.</translation>
    </message>
</context>
<context>
    <name>PauseRow</name>
    <message>
        <source>Remove the pause {days}</source>
        <translation>Ta bort pausen {days}</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>First day</source>
        <translation>Första dagen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>Add the pause</source>
        <translation>Lägg till pausen</translation>
    </message>
    <message>
        <source>No pauses yet.</source>
        <translation>Inga pauser än.</translation>
    </message>
    <message>
        <source>Pause removed</source>
        <translation>Pausen är borttagen</translation>
    </message>
</context>
<context>
    <name>PeopleGroup</name>
    <message>
        <source>Aliases only, never a real name: M3 says enough to you and nothing to others. A hidden alias is no longer suggested; its entries stay. Reach is counted of those who are in your team.</source>
        <translation>Bara alias, aldrig ett riktigt namn: M3 säger dig nog och andra inget. Ett dolt alias föreslås inte längre; dess anteckningar finns kvar. Räckvidden räknas på dem som är i ditt team.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>New alias, such as M3</source>
        <translation>Nytt alias, till exempel M3</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Ingen än.</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} är borttagen</translation>
    </message>
</context>
<context>
    <name>PeriodSwitch</name>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} veckor</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>In my team</source>
        <translation>I mitt team</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>inga poster</translation>
    </message>
    <message>
        <source>{name} is in my team</source>
        <translation>{name} är i mitt team</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Save picture</source>
        <translation>Spara bild</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Sparad som {name}.</translation>
    </message>
    <message>
        <source>Saving the picture…</source>
        <translation>Sparar bilden …</translation>
    </message>
    <message>
        <source>My trust habits</source>
        <translation>Mina tillitsvanor</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Spara rapport</translation>
    </message>
    <message>
        <source>Saving the report…</source>
        <translation>Rapporten sparas …</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>Bilden är kopierad.</translation>
    </message>
    <message>
        <source>Copying the picture…</source>
        <translation>Kopierar bilden …</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>Tabellen är kopierad.</translation>
    </message>
    <message>
        <source>Something else is being saved. Try again in a moment.</source>
        <translation>Något annat sparas just nu. Försök igen om en stund.</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Pin an event</source>
        <translation>Fäst händelse</translation>
    </message>
    <message>
        <source>In this period there is no entry that your coach may see.</source>
        <translation>I perioden finns ingen anteckning som din coach får se.</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>Pin an event</source>
        <translation>Fäst händelse</translation>
    </message>
    <message>
        <source>Pinned events</source>
        <translation>Fästa händelser</translation>
    </message>
    <message>
        <source>Not shown in the session</source>
        <translation>Visas inte i samtalet</translation>
    </message>
    <message>
        <source>Unpin: {event}</source>
        <translation>Lossa: {event}</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Pause this week</source>
        <translation>Paus den här veckan</translation>
    </message>
    <message>
        <source>{count} of {target}</source>
        <translation>{count} av {target}</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>den här veckan</translation>
    </message>
    <message>
        <source>in {number} weeks</source>
        <translation>på {number} veckor</translation>
    </message>
    <message numerus="yes">
        <source>short week: %n workdays</source>
        <translation>
            <numerusform>kort vecka: %n arbetsdag</numerusform>
            <numerusform>kort vecka: %n arbetsdagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Fortsätt på utkastet</translation>
    </message>
    <message>
        <source>Log a conversation</source>
        <translation>Logga samtal</translation>
    </message>
    <message>
        <source>Log feedback</source>
        <translation>Logga återkoppling</translation>
    </message>
    <message>
        <source>Log a decision</source>
        <translation>Logga beslut</translation>
    </message>
    <message>
        <source>Log a failure</source>
        <translation>Logga misslyckande</translation>
    </message>
    <message>
        <source>A pause costs nothing.</source>
        <translation>En paus kostar inget.</translation>
    </message>
    <message>
        <source>The target is reached.</source>
        <translation>Målet är nått.</translation>
    </message>
    <message numerus="yes">
        <source>{number} more conversations reach this week’s target.</source>
        <translation>
            <numerusform>Ett samtal till når veckans mål.</numerusform>
            <numerusform>{number} samtal till når veckans mål.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more conversations reach the target.</source>
        <translation>
            <numerusform>Ett samtal till når målet.</numerusform>
            <numerusform>{number} samtal till når målet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more decisions reach this week’s target.</source>
        <translation>
            <numerusform>Ett beslut till når veckans mål.</numerusform>
            <numerusform>{number} beslut till når veckans mål.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} more decisions reach the target.</source>
        <translation>
            <numerusform>Ett beslut till når målet.</numerusform>
            <numerusform>{number} beslut till når målet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No need brought upward yet.</source>
        <translation>Inget behov fört uppåt än.</translation>
    </message>
    <message numerus="yes">
        <source>{number} more needs reach the target.</source>
        <translation>
            <numerusform>Ett behov till når målet.</numerusform>
            <numerusform>{number} behov till når målet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing told yet.</source>
        <translation>Inget berättat än.</translation>
    </message>
    <message>
        <source>Last told on {day}.</source>
        <translation>Senast berättat {day}.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>w. {number}</source>
        <translation>v. {number}</translation>
    </message>
    <message>
        <source>week {number}: {state}</source>
        <translation>vecka {number}: {state}</translation>
    </message>
</context>
<context>
    <name>PointPage</name>
    <message numerus="yes">
        <source>%n working weeks</source>
        <translation>
            <numerusform>%n arbetsvecka</numerusform>
            <numerusform>%n arbetsveckor</numerusform>
        </translation>
    </message>
    <message>
        <source>{weeks}, {first} to {last}</source>
        <translation>{weeks}, {first} till {last}</translation>
    </message>
    <message>
        <source>Hidden: {title}</source>
        <translation>Dold: {title}</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Came sealed: nobody has read it on its way.</source>
        <translation>Kom förseglat: ingen har läst det på vägen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Låt svaret tas tillbaka</translation>
    </message>
    <message>
        <source>Take the answer in</source>
        <translation>Ta in svaret</translation>
    </message>
    <message>
        <source>Take the reply in</source>
        <translation>Ta in svaret</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>såg inte</translation>
    </message>
</context>
<context>
    <name>PrivacyGroup</name>
    <message>
        <source>What has left this computer</source>
        <translation>Vad som lämnat datorn</translation>
    </message>
    <message>
        <source>Files this program has written for somebody else, and for whom.</source>
        <translation>Filer som programmet skrivit till någon annan, och till vem.</translation>
    </message>
    <message>
        <source>What is there about …?</source>
        <translation>Vad finns om …?</translation>
    </message>
    <message>
        <source>Everything with somebody in it, by link or by name in a text.</source>
        <translation>Allt där någon finns med, kopplad eller nämnd i en text.</translation>
    </message>
    <message>
        <source>Alias, such as M3</source>
        <translation>Alias, som M3</translation>
    </message>
    <message>
        <source>Show what there is</source>
        <translation>Visa vad som finns</translation>
    </message>
    <message>
        <source>Erase the person…</source>
        <translation>Radera personen…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Radera för gott</translation>
    </message>
    <message>
        <source>You see how much goes before anything does. One entry: its menu in the log.</source>
        <translation>Du ser hur mycket som försvinner innan något gör det. En enda anteckning: dess meny i loggen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Erase the period…</source>
        <translation>Radera perioden…</translation>
    </message>
    <message>
        <source>To, that day included</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Radera allt…</translation>
    </message>
    <message>
        <source>The log is then as new. Save an archive first if you may want it again.</source>
        <translation>Loggen blir som ny. Spara ett arkiv först om du kan vilja ha den igen.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>See what is left…</source>
        <translation>Se vad som är kvar…</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Hur länge saker sparas</translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation>Söker igenom loggen…</translation>
    </message>
    <message numerus="yes">
        <source>%n copies or places may still hold what you have erased.</source>
        <translation>
            <numerusform>%n kopia eller plats kan fortfarande innehålla det du har raderat.</numerusform>
            <numerusform>%n kopior eller platser kan fortfarande innehålla det du har raderat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>trust habits</source>
        <translation>tillitsvanor</translation>
    </message>
    <message>
        <source>trust habits, week {week}</source>
        <translation>tillitsvanor, vecka {week}</translation>
    </message>
    <message>
        <source>trust habits, week {first} to week {last}</source>
        <translation>tillitsvanor, vecka {first} till vecka {last}</translation>
    </message>
    <message>
        <source>the whole log</source>
        <translation>hela loggen</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n vecka</numerusform>
            <numerusform>%n veckor</numerusform>
        </translation>
    </message>
    <message>
        <source>How to read the profile</source>
        <translation>Så läser du profilen</translation>
    </message>
</context>
<context>
    <name>ProfileReader</name>
    <message>
        <source>Reading the whole log…</source>
        <translation>Hela loggen läses …</translation>
    </message>
</context>
<context>
    <name>ProfileRow</name>
    <message>
        <source>Close week {week}</source>
        <translation>Stäng vecka {week}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Nothing is changed until the new file is complete. Whatever happens meanwhile, everything you have written is there.</source>
        <translation>Inget ändras förrän den nya filen är klar. Vad som än händer under tiden finns allt du har skrivit kvar.</translation>
    </message>
</context>
<context>
    <name>ProposalRow</name>
    <message>
        <source>About: {entry}</source>
        <translation>Om: {entry}</translation>
    </message>
    <message>
        <source>You have changed the entry since your coach read it.</source>
        <translation>Du har ändrat händelsen sedan coachen läste den.</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra …</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Avböj</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>From your coach</source>
        <translation>Från din coach</translation>
    </message>
    <message>
        <source>Nothing waits. Notes and actions from a coach turn up here.</source>
        <translation>Inget väntar. Anteckningar och förslag från en coach visas här.</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>Ta in en fil …</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avböjt</translation>
    </message>
</context>
<context>
    <name>ProposeCard</name>
    <message>
        <source>Propose an action</source>
        <translation>Föreslå en överenskommelse</translation>
    </message>
    <message>
        <source>The leader accepts it, changes it or declines.</source>
        <translation>Ledaren godtar, ändrar eller avböjer.</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Vad?</translation>
    </message>
    <message>
        <source>When…</source>
        <translation>När …</translation>
    </message>
    <message>
        <source>…then</source>
        <translation>…då</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Senast när?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Skriv vad som ska göras.</translation>
    </message>
</context>
<context>
    <name>PulseTab</name>
    <message>
        <source>The same short question to five colleagues or more, every two or three months. Nobody is named, and nothing is shown below five answers.</source>
        <translation>Samma korta fråga till fem kollegor eller fler, varannan eller var tredje månad. Ingen nämns vid namn, och inget visas under fem svar.</translation>
    </message>
    <message>
        <source>Begin a pulse</source>
        <translation>Börja en puls</translation>
    </message>
    <message>
        <source>A pulse asks five colleagues or more, without names, whether they notice a change in one behaviour. What they say together appears here.</source>
        <translation>En puls frågar fem kollegor eller fler, utan namn, om de märker en förändring i ett beteende. Det de säger tillsammans visas här.</translation>
    </message>
    <message>
        <source>No pulse yet</source>
        <translation>Ingen puls än</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Add more</source>
        <translation>Lägg till mer</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Save  ↵</source>
        <translation>Spara  ↵</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>keeps a draft</source>
        <translation>behåller utkastet</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Visa mindre</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Write a note</source>
        <translation>Skriv en anteckning</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>As it stood {day} at {time}</source>
        <translation>Som det såg ut {day} kl. {time}</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Tillbaka till nu</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>Show how it stood</source>
        <translation>Visa hur det såg ut</translation>
    </message>
    <message>
        <source>Bring this need up again</source>
        <translation>Lyft behovet igen</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Flytta till papperskorgen</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Radera för gott…</translation>
    </message>
</context>
<context>
    <name>RemovedRow</name>
    <message>
        <source>Put back</source>
        <translation>Lägg tillbaka</translation>
    </message>
    <message>
        <source>Put back {title}</source>
        <translation>Lägg tillbaka {title}</translation>
    </message>
</context>
<context>
    <name>RepliesTab</name>
    <message>
        <source>Ask for feedback</source>
        <translation>Be om återkoppling</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Inga svar än</translation>
    </message>
    <message>
        <source>A colleague who has seen you on one occasion answers in three minutes, without installing anything. What they saw appears here, words first.</source>
        <translation>En kollega som har sett dig vid ett tillfälle svarar på tre minuter, utan att installera något. Det de såg visas här, orden först.</translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>Rate yourself</source>
        <translation>Skatta dig själv</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>came sealed</source>
        <translation>kom förseglat</translation>
    </message>
    <message>
        <source>came as plain text</source>
        <translation>kom som vanlig text</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>såg inte</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>inte skattat</translation>
    </message>
    <message>
        <source>Your thanks, {day}</source>
        <translation>Ditt tack, {day}</translation>
    </message>
    <message>
        <source>Thank you – I take with me…</source>
        <translation>Tack – jag tar med mig …</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Tacka</translation>
    </message>
    <message>
        <source>Thanks are the only answer, and are given once.</source>
        <translation>Tacket är det enda svaret, och det ges en gång.</translation>
    </message>
    <message>
        <source>{name} can take the reply back until {until}, with the form’s code.</source>
        <translation>{name} kan ta tillbaka svaret till {until}, med koden från formuläret.</translation>
    </message>
    <message>
        <source>{name} can take the reply back until {until}: remove it if they say so.</source>
        <translation>{name} kan ta tillbaka svaret till {until}: ta bort det om hen säger det.</translation>
    </message>
    <message>
        <source>Remove the reply</source>
        <translation>Ta bort svaret</translation>
    </message>
    <message>
        <source>Your thanks are kept. Tell them in person too.</source>
        <translation>Ditt tack är sparat. Säg det gärna själv också.</translation>
    </message>
    <message>
        <source>Remove every word and number of it</source>
        <translation>Ta bort alla ord och siffror i det</translation>
    </message>
    <message>
        <source>The reply is removed.</source>
        <translation>Svaret är borttaget.</translation>
    </message>
</context>
<context>
    <name>ReportButton</name>
    <message>
        <source>Save report (PDF)…</source>
        <translation>Spara rapport (PDF)…</translation>
    </message>
    <message>
        <source>Without what observers saw</source>
        <translation>Utan det observatörer såg</translation>
    </message>
    <message>
        <source>With what observers saw, by name</source>
        <translation>Med det observatörer såg, vid namn</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Cancel the request</source>
        <translation>Avbryt förfrågan</translation>
    </message>
    <message>
        <source>Rate yourself</source>
        <translation>Skatta dig själv</translation>
    </message>
    <message>
        <source>Make the form file again…</source>
        <translation>Gör formulärfilen igen …</translation>
    </message>
    <message>
        <source>Copy the text again</source>
        <translation>Kopiera texten igen</translation>
    </message>
    <message>
        <source>Hand over the computer</source>
        <translation>Lämna över datorn</translation>
    </message>
    <message>
        <source>Form file</source>
        <translation>Formulärfil</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Textmeddelande</translation>
    </message>
    <message>
        <source>At this computer</source>
        <translation>Vid den här datorn</translation>
    </message>
    <message>
        <source>{way} · asked {asked} · open until {last}</source>
        <translation>{way} · frågad {asked} · öppen till {last}</translation>
    </message>
    <message>
        <source>Your own rating is given.</source>
        <translation>Din egen skattning är gjord.</translation>
    </message>
    <message>
        <source>Your own rating is not given yet.</source>
        <translation>Din egen skattning är inte gjord än.</translation>
    </message>
    <message>
        <source>You can rate yourself once the occasion is over.</source>
        <translation>Du kan skatta dig själv när tillfället är över.</translation>
    </message>
    <message>
        <source>Cancel it: a reply that comes after all is refused</source>
        <translation>Avbryt den: ett svar som ändå kommer tas inte in</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Earlier, without a reply</source>
        <translation>Tidigare, utan svar</translation>
    </message>
    <message>
        <source>Ask for feedback</source>
        <translation>Be om återkoppling</translation>
    </message>
    <message>
        <source>Whom you have asked stands here, about what and until when, until an answer has come.</source>
        <translation>Här står vem du har frågat, om vad och till när, tills ett svar har kommit.</translation>
    </message>
    <message>
        <source>No open requests</source>
        <translation>Inga öppna förfrågningar</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Restore a backup</source>
        <translation>Återställ en säkerhetskopia</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Letar efter säkerhetskopior…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>En annan fil…</translation>
    </message>
    <message>
        <source>Which one? The log you have now is kept among the backups.</source>
        <translation>Vilken? Loggen du har nu sparas bland säkerhetskopiorna.</translation>
    </message>
    <message>
        <source>There is no backup here. If you have one elsewhere, show which file it is.</source>
        <translation>Det finns ingen säkerhetskopia här. Har du en någon annanstans, visa vilken fil det är.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öppna den</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>The log now</source>
        <translation>Loggen nu</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Säkerhetskopian</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Senaste anteckning</translation>
    </message>
    <message>
        <source>Which file is the backup?</source>
        <translation>Vilken fil är säkerhetskopian?</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
    <message>
        <source>The log you have now cannot be read.</source>
        <translation>Loggen du har nu går inte att läsa.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>The backup takes the log’s place</source>
        <translation>Säkerhetskopian tar loggens plats</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>Säkerhetskopian är återställd.</translation>
    </message>
    <message>
        <source>The backup is restored. The log as it was is kept among the backups as {name}.</source>
        <translation>Säkerhetskopian är återställd. Loggen som den var finns bland säkerhetskopiorna som {name}.</translation>
    </message>
    <message>
        <source>It is no longer protected: the backup was not.</source>
        <translation>Den är inte skyddad längre: säkerhetskopian var det inte.</translation>
    </message>
</context>
<context>
    <name>ReturnView</name>
    <message>
        <source>{name} has sent something back</source>
        <translation>{name} har skickat något tillbaka</translation>
    </message>
    <message>
        <source>Came sealed: nobody has read it on its way.</source>
        <translation>Kom förseglat: ingen har läst det på vägen.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ta in det</translation>
    </message>
    <message>
        <source>taken in already</source>
        <translation>redan intaget</translation>
    </message>
    <message>
        <source>worded anew</source>
        <translation>omformulerat</translation>
    </message>
    <message>
        <source>You have taken all of this in already. Nothing changes.</source>
        <translation>Du har redan tagit in allt det här. Inget ändras.</translation>
    </message>
    <message>
        <source>Your entries stay as they are. You decide about each of these afterwards.</source>
        <translation>Dina händelser förblir som de är. Du bestämmer om vart och ett efteråt.</translation>
    </message>
</context>
<context>
    <name>Retyping</name>
    <message>
        <source>That is not the code. Look at what you saved, group by group.</source>
        <translation>Det är inte koden. Jämför med det du sparade, grupp för grupp.</translation>
    </message>
    <message>
        <source>Type the code from what you saved: then you know that it can be read there. It does not work to paste it.</source>
        <translation>Skriv av koden från det du sparade, så vet du att den går att läsa där. Den går inte att klistra in.</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>{received} of {asked} answers · open until {day}</source>
        <translation>{received} av {asked} svar · öppen till {day}</translation>
    </message>
    <message>
        <source>Close the pulse</source>
        <translation>Stäng pulsen</translation>
    </message>
    <message>
        <source>Close it: every single answer is deleted, counts stay</source>
        <translation>Stäng den: varje enskilt svar raderas, antalen blir kvar</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Week {number}</source>
        <translation>Vecka {number}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängd</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>paus</translation>
    </message>
    <message numerus="yes">
        <source>%n workdays</source>
        <translation>
            <numerusform>%n arbetsdag</numerusform>
            <numerusform>%n arbetsdagar</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
</context>
<context>
    <name>SalvagedScreen</name>
    <message>
        <source>What could be read</source>
        <translation>Det som gick att läsa</translation>
    </message>
    <message>
        <source>Open the new log</source>
        <translation>Öppna den nya loggen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Dölj lösenfrasen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Visa lösenfrasen</translation>
    </message>
</context>
<context>
    <name>SeenView</name>
    <message>
        <source>Reading…</source>
        <translation>Läser …</translation>
    </message>
    <message>
        <source>What the coach sees</source>
        <translation>Det coachen ser</translation>
    </message>
    <message>
        <source>The exact text of the file</source>
        <translation>Filens exakta text</translation>
    </message>
</context>
<context>
    <name>SeesLine</name>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>What your coach may see</source>
        <translation>Vad din coach får se</translation>
    </message>
</context>
<context>
    <name>SelfRating</name>
    <message>
        <source>Your own rating</source>
        <translation>Din egen skattning</translation>
    </message>
    <message>
        <source>Rate every behaviour; what you cannot tell is Not observed.</source>
        <translation>Skatta alla beteenden. Det du inte kan avgöra är Såg inte.</translation>
    </message>
    <message>
        <source>Your rating is kept.</source>
        <translation>Din skattning är sparad.</translation>
    </message>
    <message>
        <source>Save  ↵</source>
        <translation>Spara  ↵</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>SentRows</name>
    <message>
        <source>Nothing yet. Archives, reports, forms and packages are listed here.</source>
        <translation>Inget än. Här listas arkiv, rapporter, formulär och paket.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier ones are in an archive.</source>
        <translation>
            <numerusform>%n tidigare finns i ett arkiv.</numerusform>
            <numerusform>%n tidigare finns i ett arkiv.</numerusform>
        </translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>till {name}</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkiv</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabeller</translation>
    </message>
    <message>
        <source>Everything in one file</source>
        <translation>Allt i en fil</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Picture of a chart</source>
        <translation>Bild av ett diagram</translation>
    </message>
    <message>
        <source>Form to answer</source>
        <translation>Formulär att svara på</translation>
    </message>
    <message>
        <source>Session sheet</source>
        <translation>Samtalsblad</translation>
    </message>
    <message>
        <source>Package for a coach</source>
        <translation>Paket till en coach</translation>
    </message>
    <message>
        <source>Page for a coach</source>
        <translation>Sida till en coach</translation>
    </message>
    <message>
        <source>Answer to a leader</source>
        <translation>Svar till en ledare</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Leave the demo</source>
        <translation>Lämna demon</translation>
    </message>
    <message>
        <source>Demo: Amira’s log, seen on {day} {year}. Nothing here is kept.</source>
        <translation>Demo: Amiras logg, sedd den {day} {year}. Inget här sparas.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Återkoppling</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>What you had been told of is now in the bin, for 30 days: {count}</source>
        <translation>Det du har fått veta om ligger nu i papperskorgen, i 30 dagar: {count}</translation>
    </message>
</context>
<context>
    <name>SessionButton</name>
    <message>
        <source>Session {number}</source>
        <translation>Samtal {number}</translation>
    </message>
    <message>
        <source>{session} with {coach}</source>
        <translation>{session} med {coach}</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Förberett</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
</context>
<context>
    <name>SessionController</name>
    <message>
        <source>The session is removed. What you agreed on stays.</source>
        <translation>Samtalet är borttaget. Det ni kom överens om finns kvar.</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Session {number}</source>
        <translation>Samtal {number}</translation>
    </message>
    <message>
        <source>with {coach}</source>
        <translation>med {coach}</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>vecka {week}</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Your coach may see nothing of these days.</source>
        <translation>Din coach får inte se något av de här dagarna.</translation>
    </message>
    <message>
        <source>The session is closed</source>
        <translation>Samtalet är avslutat</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Here you prepare, hold and close sessions with a coach: what they may see, what you talk about and what you agree to do. Your coach sees nothing until you say what.</source>
        <translation>Här förbereder, håller och avslutar du samtal med en coach: vad coachen får se, vad ni talar om och vad ni kommer överens om. Coachen ser inget förrän du sagt vad.</translation>
    </message>
    <message>
        <source>Add a coach</source>
        <translation>Lägg till coach</translation>
    </message>
    <message>
        <source>No coach yet</source>
        <translation>Ingen coach än</translation>
    </message>
    <message numerus="yes">
        <source>%n proposals from your coach wait</source>
        <translation>
            <numerusform>Ett förslag från din coach väntar</numerusform>
            <numerusform>%n förslag från din coach väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Titta på dem</translation>
    </message>
    <message>
        <source>The sessions you prepare appear here.</source>
        <translation>Samtalen du förbereder visas här.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Överenskommelser</translation>
    </message>
    <message>
        <source>What you agree to do appears here, and on Today before its day.</source>
        <translation>Det ni kommer överens om visas här, och på Idag när dagen närmar sig.</translation>
    </message>
    <message>
        <source>kept {k} of {n}</source>
        <translation>hållna {k} av {n}</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Ny överenskommelse</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Språk och utseende</translation>
    </message>
    <message>
        <source>Targets and weeks</source>
        <translation>Mål och veckor</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observatörer</translation>
    </message>
    <message>
        <source>Decision areas</source>
        <translation>Beslutsområden</translation>
    </message>
    <message>
        <source>Lock and encryption</source>
        <translation>Lås och kryptering</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Integritet</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Var loggen ligger</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>Papperskorgen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
</context>
<context>
    <name>SettleCard</name>
    <message>
        <source>Say what became of it.</source>
        <translation>Säg hur det gick.</translation>
    </message>
    <message>
        <source>Choose the new day.</source>
        <translation>Välj den nya dagen.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Sparat</translation>
    </message>
    <message>
        <source>The agreed action</source>
        <translation>Överenskommelsen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>Blev inte av</translation>
    </message>
    <message>
        <source>Renegotiate</source>
        <translation>Omförhandla</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Hur gick det?</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ny dag</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>om du vill</translation>
    </message>
    <message>
        <source>What did you learn?</source>
        <translation>Vad lärde du dig?</translation>
    </message>
    <message>
        <source>Word it anew…</source>
        <translation>Ändra orden …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>In the way: {what}</source>
        <translation>I vägen: {what}</translation>
    </message>
    <message>
        <source>Entries: {names}</source>
        <translation>Händelser: {names}</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>What does your coach call you?</source>
        <translation>Vad kallar din coach dig?</translation>
    </message>
    <message>
        <source>Read it first, and tick that you have.</source>
        <translation>Läs det först, och bocka för att du har gjort det.</translation>
    </message>
    <message>
        <source>for-the-coach-{day}.age</source>
        <translation>till-coachen-{day}.age</translation>
    </message>
    <message>
        <source>for-the-coach-{day}.html</source>
        <translation>till-coachen-{day}.html</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Var filen ska ligga</translation>
    </message>
    <message>
        <source>A file for {name}</source>
        <translation>En fil till {name}</translation>
    </message>
    <message>
        <source>How is it opened?</source>
        <translation>Hur öppnas den?</translation>
    </message>
    <message>
        <source>Words to hide</source>
        <translation>Ord att dölja</translation>
    </message>
    <message>
        <source>beside the names the log knows</source>
        <translation>utöver namnen loggen känner till</translation>
    </message>
    <message>
        <source>Anna, the north ward</source>
        <translation>Anna, norra avdelningen</translation>
    </message>
    <message>
        <source>I have read it, and it may go to the coach</source>
        <translation>Jag har läst det, och det får gå till coachen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>Med lösenfras</translation>
    </message>
    <message>
        <source>In a browser, with a passphrase</source>
        <translation>I webbläsare, med lösenfras</translation>
    </message>
    <message>
        <source>With the coach’s own key</source>
        <translation>Med coachens egen nyckel</translation>
    </message>
    <message>
        <source>What they call you</source>
        <translation>Det de kallar dig</translation>
    </message>
    <message>
        <source>stands in the file</source>
        <translation>står i filen</translation>
    </message>
    <message>
        <source>A file that has been sent cannot be taken back. In public service it may count as handed out. To look together at your computer needs no file.</source>
        <translation>En fil som skickats kan inte tas tillbaka. I offentlig verksamhet kan den räknas som expedierad. Att titta tillsammans vid din dator kräver ingen fil.</translation>
    </message>
    <message>
        <source>Show exactly what it says</source>
        <translation>Visa exakt vad den säger</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Spara filen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
</context>
<context>
    <name>ShareLine</name>
    <message>
        <source>Whom</source>
        <translation>För vem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Told somebody</source>
        <translation>Berättat för någon</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>The period</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>Since session {number}</source>
        <translation>Sedan samtal {number}</translation>
    </message>
    <message>
        <source>{k} of {n}</source>
        <translation>{k} av {n}</translation>
    </message>
    <message>
        <source>Closed weeks</source>
        <translation>Stängda veckor</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Paus</translation>
    </message>
    <message>
        <source>Logged within three days</source>
        <translation>Loggat inom tre dagar</translation>
    </message>
    <message>
        <source>Not shown in the session</source>
        <translation>Visas inte i samtalet</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stop and give back</source>
        <translation>Avbryt och lämna tillbaka</translation>
    </message>
    <message>
        <source>Save it sealed to a file</source>
        <translation>Spara det förseglat i en fil</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>at most {number}</source>
        <translation>högst {number}</translation>
    </message>
    <message>
        <source>fits perhaps: {names}</source>
        <translation>passar kanske: {names}</translation>
    </message>
</context>
<context>
    <name>TakeIn</name>
    <message>
        <source>Take in a reply</source>
        <translation>Ta in ett svar</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Läser …</translation>
    </message>
    <message>
        <source>The text of the reply</source>
        <translation>Svarets text</translation>
    </message>
    <message>
        <source>Paste the text here: all of it, the first line too</source>
        <translation>Klistra in texten här: allt, även första raden</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj en fil …</translation>
    </message>
    <message>
        <source>Show the reply</source>
        <translation>Visa svaret</translation>
    </message>
    <message>
        <source>Open the file you were sent, drop it here, or paste the text of it.</source>
        <translation>Öppna filen du fick, släpp den här eller klistra in texten.</translation>
    </message>
    <message>
        <source>Before you take it in</source>
        <translation>Innan du tar in det</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt vara</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>Visa nästa</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Opening the package…</source>
        <translation>Öppnar paketet …</translation>
    </message>
</context>
<context>
    <name>TalkStep</name>
    <message>
        <source>Hand in the message</source>
        <translation>Lämna in beskedet</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>{point}: times</source>
        <translation>{point}: gånger</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n vecka</numerusform>
            <numerusform>%n veckor</numerusform>
        </translation>
    </message>
    <message>
        <source>{point}: in how many weeks</source>
        <translation>{point}: på hur många veckor</translation>
    </message>
    <message numerus="yes">
        <source>times in</source>
        <translation>
            <numerusform>gång på</numerusform>
            <numerusform>gånger på</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Say what the two of you want to reach.</source>
        <translation>Säg vad ni vill nå.</translation>
    </message>
    <message>
        <source>The agreement is kept</source>
        <translation>Överenskommelsen är sparad</translation>
    </message>
    <message>
        <source>What applies between you and {name}</source>
        <translation>Vad som gäller mellan dig och {name}</translation>
    </message>
    <message>
        <source>Talk it through before the first session, and write it here.</source>
        <translation>Prata igenom det före första samtalet, och skriv det här.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Agreed on {day}.</source>
        <translation>Överenskommet {day}.</translation>
    </message>
    <message>
        <source>What do you want to reach?</source>
        <translation>Vad vill ni nå?</translation>
    </message>
    <message>
        <source>What does your employer get to know?</source>
        <translation>Vad får arbetsgivaren veta?</translation>
    </message>
    <message>
        <source>Where does confidentiality end?</source>
        <translation>Var slutar förtroligheten?</translation>
    </message>
    <message>
        <source>How long is what you wrote kept?</source>
        <translation>Hur länge sparas det ni skriver?</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>We have agreed</source>
        <translation>Vi är överens</translation>
    </message>
    <message>
        <source>Only that meetings take place.</source>
        <translation>Bara att möten äger rum.</translation>
    </message>
    <message>
        <source>At serious risk to somebody’s life or health, and where law demands.</source>
        <translation>Vid allvarlig risk för någons liv eller hälsa, och när lagen kräver det.</translation>
    </message>
    <message>
        <source>Until the engagement ends. Then it is deleted on both sides.</source>
        <translation>Till dess samarbetet slutar. Då raderas det på båda håll.</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>Path of the sealed reply</source>
        <translation>Det förseglade svarets sökväg</translation>
    </message>
    <message>
        <source>Give the computer back</source>
        <translation>Lämna tillbaka datorn</translation>
    </message>
    <message>
        <source>The reply lies sealed in a file. {leader} takes it in from there.</source>
        <translation>Svaret ligger förseglat i en fil. {leader} tar in det därifrån.</translation>
    </message>
    <message>
        <source>{leader} learns that you would rather talk. Nothing else was kept.</source>
        <translation>{leader} får veta att du hellre talas vid. Inget annat sparades.</translation>
    </message>
    <message>
        <source>{leader} has your reply. Now give the computer back.</source>
        <translation>{leader} har fått ditt svar. Lämna nu tillbaka datorn.</translation>
    </message>
    <message>
        <source>Changed your mind? For 24 hours you can take the reply back: tell {leader} this code. Write it down, it is shown only now.</source>
        <translation>Ångrar du dig? I 24 timmar kan du ta tillbaka svaret: säg koden till {leader}. Skriv upp den, den visas bara nu.</translation>
    </message>
</context>
<context>
    <name>ThinkCard</name>
    <message>
        <source>Principle: {name}</source>
        <translation>Princip: {name}</translation>
    </message>
    <message>
        <source>Show another</source>
        <translation>Visa en annan</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Skriv ett svar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Saved. You find it under Guidance.</source>
        <translation>Sparat. Du hittar det under Råd.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>{day} · week {week}</source>
        <translation>{day} · vecka {week}</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>Att följa upp</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Nothing waits. Check-ins, answers and failures to tell turn up here.</source>
        <translation>Inget väntar. Avstämningar, svar och misslyckanden att berätta om dyker upp här.</translation>
    </message>
    <message>
        <source>To think about</source>
        <translation>Att fundera på</translation>
    </message>
    <message>
        <source>Week {week} is open too</source>
        <translation>Vecka {week} är också öppen</translation>
    </message>
    <message>
        <source>Week {week} is closed</source>
        <translation>Vecka {week} är stängd</translation>
    </message>
    <message>
        <source>Week {week} can be closed on Friday.</source>
        <translation>Vecka {week} kan stängas på fredag.</translation>
    </message>
    <message>
        <source>Week {week} can be closed from noon.</source>
        <translation>Vecka {week} kan stängas från klockan 12.</translation>
    </message>
    <message>
        <source>The next week can be closed on its Friday.</source>
        <translation>Nästa vecka kan stängas på sin fredag.</translation>
    </message>
    <message>
        <source>Week {week} is open</source>
        <translation>Vecka {week} är öppen</translation>
    </message>
    <message>
        <source>Closing it takes about two minutes.</source>
        <translation>Det tar ungefär två minuter att stänga den.</translation>
    </message>
    <message>
        <source>Close the week</source>
        <translation>Stäng veckan</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>I see</source>
        <translation>Jag förstår</translation>
    </message>
    <message>
        <source>These backups could not be encrypted yet, and anybody can read them: {names}. It is tried again with the next backup.</source>
        <translation>De här säkerhetskopiorna gick inte att kryptera än, och vem som helst kan läsa dem: {names}. Ett nytt försök görs vid nästa säkerhetskopia.</translation>
    </message>
    <message>
        <source>Copies made before are not protected: your own copies, archives, tables, and what a synced folder has kept. Remove those you do not need.</source>
        <translation>Kopior från tiden innan är inte skyddade: egna kopior, arkiv, tabeller och det en synkad mapp har sparat. Ta bort dem du inte behöver.</translation>
    </message>
    <message>
        <source>What was in the open file may linger on the disk where it is free, until something else is written there. Encryption of the whole disk helps against that.</source>
        <translation>Det som stod i den öppna filen kan ligga kvar på diskens lediga utrymme tills något annat skrivs där. Kryptering av hela disken hjälper mot det.</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten and the code lost, nobody can open the log: not you, and not those who made this program.</source>
        <translation>Är lösenfrasen glömd och koden borta kan ingen öppna loggen: inte du och inte de som har gjort programmet.</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>Open another log…</source>
        <translation>Öppna en annan logg…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Use the recovery code…</source>
        <translation>Använd återställningskoden…</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Använd lösenfrasen</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Välj en ny lösenfras</translation>
    </message>
    <message>
        <source>The code was right, and stays as it is.</source>
        <translation>Koden stämde och gäller även framöver.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>{file} is encrypted. Only you can open it.</source>
        <translation>{file} är krypterad. Bara du kan öppna den.</translation>
    </message>
    <message>
        <source>Keep and open</source>
        <translation>Spara och öppna</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Arbetar …</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Försök igen om %n sekund.</numerusform>
            <numerusform>Försök igen om %n sekunder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpwardForm</name>
    <message>
        <source>No earlier need</source>
        <translation>Inget tidigare behov</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>No passphrase is set, so there is nothing to lock.</source>
        <translation>Ingen lösenfras är vald, så det finns inget att låsa.</translation>
    </message>
    <message>
        <source>Set one…</source>
        <translation>Välj en…</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>The file is being encrypted</source>
        <translation>Filen krypteras</translation>
    </message>
    <message>
        <source>The protection is being removed</source>
        <translation>Skyddet tas bort</translation>
    </message>
    <message>
        <source>The file is being encrypted anew</source>
        <translation>Filen krypteras om</translation>
    </message>
</context>
<context>
    <name>WeekClosePage</name>
    <message>
        <source>Close week {number}</source>
        <translation>Stäng vecka {number}</translation>
    </message>
    <message>
        <source>{count} of {target}</source>
        <translation>{count} av {target}</translation>
    </message>
    <message>
        <source>Is everything in?</source>
        <translation>Är allt med?</translation>
    </message>
    <message>
        <source>Add something from the week</source>
        <translation>Lägg till något från veckan</translation>
    </message>
    <message>
        <source>The three latest decisions</source>
        <translation>De tre senaste besluten</translation>
    </message>
    <message>
        <source>In your area, whoever made them. Level 1–7, and who was heard before.</source>
        <translation>I ditt område, vem som än fattade dem. Nivå 1–7, och vilka som hördes före.</translation>
    </message>
    <message>
        <source>One question</source>
        <translation>En fråga</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>frivilligt</translation>
    </message>
    <message>
        <source>Leave the week open</source>
        <translation>Lämna veckan öppen</translation>
    </message>
    <message>
        <source>Close the week</source>
        <translation>Stäng veckan</translation>
    </message>
    <message>
        <source>A decision lacks its level or who was heard. Fill in or empty it.</source>
        <translation>Ett beslut saknar nivå eller vilka som hördes. Fyll i eller töm det.</translation>
    </message>
    <message>
        <source>Close it anyway</source>
        <translation>Stäng den ändå</translation>
    </message>
    <message>
        <source>Week {number} is closed</source>
        <translation>Vecka {number} är stängd</translation>
    </message>
</context>
<context>
    <name>WeeksGroup</name>
    <message>
        <source>Show earlier targets</source>
        <translation>Visa tidigare mål</translation>
    </message>
    <message>
        <source>Team size</source>
        <translation>Teamets storlek</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Inte satt</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>Halveringstid</translation>
    </message>
    <message>
        <source>A change holds from this week, week {week}, on. Earlier weeks keep theirs.</source>
        <translation>En ändring gäller från den här veckan, vecka {week}. Tidigare veckor behåller sina mål.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Veckomål</translation>
    </message>
    <message>
        <source>Days off cost nothing: they are taken out of what is counted.</source>
        <translation>Lediga dagar kostar inget: de räknas inte med.</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauser</translation>
    </message>
    <message>
        <source>Workdays and team</source>
        <translation>Arbetsdagar och team</translation>
    </message>
    <message>
        <source>Public holidays on weekdays, and the eves nobody works, make a week shorter, and its target with it.</source>
        <translation>Helgdagar på vardagar, och aftnar då ingen arbetar, gör veckan kortare och målet med den.</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Helgdagar enligt</translation>
    </message>
    <message>
        <source>Regularity</source>
        <translation>Regelbundenhet</translation>
    </message>
    <message>
        <source>After so many working weeks a week counts half as much. A higher number is calmer, a lower one answers sooner; earlier weeks are counted anew.</source>
        <translation>Efter så många arbetsveckor väger en vecka hälften så mycket. Ett högre tal är lugnare, ett lägre svarar fortare; även tidigare veckor räknas om.</translation>
    </message>
    <message>
        <source>Half-life in weeks</source>
        <translation>Halveringstid i veckor</translation>
    </message>
    <message>
        <source>From week {week}, {year}: {point}, {target}</source>
        <translation>Från vecka {week}, {year}: {point}, {target}</translation>
    </message>
    <message numerus="yes">
        <source>%n times a week</source>
        <translation>
            <numerusform>%n gång i veckan</numerusform>
            <numerusform>%n gånger i veckan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in {weeks} weeks</source>
        <translation>
            <numerusform>%n gång på {weeks} veckor</numerusform>
            <numerusform>%n gånger på {weeks} veckor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Look at Amira’s demo log instead</source>
        <translation>Titta på Amiras demologg i stället</translation>
    </message>
    <message>
        <source>I am a coach</source>
        <translation>Jag är coach</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Vem du är</translation>
    </message>
    <message>
        <source>I lead</source>
        <translation>Jag leder</translation>
    </message>
    <message>
        <source>Protect the log</source>
        <translation>Skydda loggen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>I have a backup…</source>
        <translation>Jag har en säkerhetskopia…</translation>
    </message>
    <message>
        <source>Not now means that whoever can open this computer can read the log.</source>
        <translation>Inte nu betyder att den som kan öppna datorn kan läsa loggen.</translation>
    </message>
    <message>
        <source>The log is on this computer only. With a passphrase it is locked even for somebody who gets hold of the computer.</source>
        <translation>Loggen ligger bara på den här datorn. Med en lösenfras är den låst även för den som får tag i datorn.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Vem är du?</translation>
    </message>
    <message>
        <source>You can do both. Begin with the one you need now.</source>
        <translation>Du kan vara båda. Börja med det du behöver nu.</translation>
    </message>
    <message>
        <source>Protect your log</source>
        <translation>Skydda din logg</translation>
    </message>
    <message>
        <source>You can change it at any time in Settings.</source>
        <translation>Du kan byta när som helst i Inställningar.</translation>
    </message>
    <message>
        <source>You open what leaders choose to share with you. Nothing is made here but a file of your own, on this computer only.</source>
        <translation>Du öppnar det som ledare väljer att dela med dig. Här skapas bara en egen fil, på den här datorn.</translation>
    </message>
    <message>
        <source>Your log will lie here</source>
        <translation>Här kommer din logg att ligga</translation>
    </message>
    <message>
        <source>Path of the log</source>
        <translation>Loggens sökväg</translation>
    </message>
    <message>
        <source>On this computer only. Nothing is sent anywhere.</source>
        <translation>Bara på den här datorn. Inget skickas någonstans.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>A log for you who lead with trust: four habits, a few seconds at a time, seen by nobody but you.</source>
        <translation>En logg för dig som leder med tillit: fyra vanor, några sekunder åt gången, och ingen ser den utom du.</translation>
    </message>
    <message>
        <source>{step} of {screens}</source>
        <translation>{step} av {screens}</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>I går</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n anteckning</numerusform>
            <numerusform>%n anteckningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n samtal</numerusform>
            <numerusform>%n samtal</numerusform>
        </translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>före uppgradering</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>undanlagd</translation>
    </message>
    <message>
        <source>has a passphrase of its own</source>
        <translation>har en egen lösenfras</translation>
    </message>
    <message>
        <source>damaged, cannot be opened</source>
        <translation>skadad, går inte att öppna</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>kan inte användas</translation>
    </message>
    <message>
        <source>holds days to come</source>
        <translation>framtida dagar</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>kontrollerad</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>A package that is locked with words</source>
        <translation>Ett paket som är låst med ord</translation>
    </message>
    <message>
        <source>{name} opens with the {n} words the leader has told you.</source>
        <translation>{name} öppnas med de {n} ord som ledaren har sagt till dig.</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Write the words first.</source>
        <translation>Skriv orden först.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
    <message>
        <source>Moved to the bin, where it stays for 30 days</source>
        <translation>Flyttat till papperskorgen, där det ligger i 30 dagar</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>I saw/heard…</source>
        <translation>Jag såg/hörde…</translation>
    </message>
    <message>
        <source>It led to…</source>
        <translation>Det gjorde att…</translation>
    </message>
    <message>
        <source>Next time, try…</source>
        <translation>Nästa gång, prova…</translation>
    </message>
    <message>
        <source>No words, only ratings.</source>
        <translation>Inga ord, bara siffror.</translation>
    </message>
</context>
<context>
    <name>WrittenCard</name>
    <message>
        <source>You were writing this</source>
        <translation>Det här höll du på att skriva</translation>
    </message>
    <message>
        <source>I have what I need</source>
        <translation>Jag har det jag behöver</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Spara till senare</translation>
    </message>
    <message>
        <source>It was not saved when the program locked. Copy it to where it belongs.</source>
        <translation>Det var inte sparat när programmet låstes. Kopiera det dit det hör hemma.</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
</context>
<context>
    <name>_Stop</name>
    <message>
        <source>Save the text to a file…</source>
        <translation>Spara texten i en fil…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Spara ändå</translation>
    </message>
</context>
</TS>
