# What scripts do with records. $r is the first of the records $rs, and $folder is a folder for files. Records.Tests.ps1 compares what each action prints.

[ordered]@{
    # What it is.
    'type'                        = { $r.GetType().FullName; $r.psobject.BaseObject.GetType().FullName; $r.pstypenames; $r.Owner.pstypenames; $r.Tag.GetType().FullName; $r.Tag[0].GetType().FullName }
    '-is'                         = { $r -is [pscustomobject]; $r -is [psobject]; $r -is [hashtable]; $r -is [Collections.IDictionary]; $r.Owner -is [pscustomobject]; $r.Tag -is [array]; $r.Owner -is [string] }
    'casts'                       = { [object]::ReferenceEquals([pscustomobject]$r, $r); [bool]$r; [bool]$r.None; "$([string]$r)"; try { [hashtable]$r } catch { $_.Exception.Message } }
    'the cast to a class'         = { class Deal { $id; $Stage; $Type }; $deal = [Deal]($r | Select-Object id, Stage, Type); $deal.Stage; $deal.Type; ([pscustomobject]$r).Owner.name }
    'equality'                    = { $r -eq $r; $r.Owner -eq $r.Owner; $r.Tag -contains $r.Tag[0]; [object]::ReferenceEquals($r.Owner, $r.Owner); $r.Equals($rs[1]) }
    'count and length'            = { $r.Count; $r.Length; @($r).Count; $rs.Count; $r.Owner.Count; $r.Tag.Count; $r.Empty.Count; $r.Nothing.Count }
    'text'                        = { "$r"; $r.ToString(); "$($r.Owner)"; '{0} {1}' -f $r.Owner, $r.Stage; "$($r.Tag)"; [string]::Join('|', $r.Tag) }

    # Reading.
    'names in any case'           = { $r.OWNER.NAME; $r.stage; $r.'odd name'; $r.'a.b'.c; $r.'$approval'.approve; $n = 'Tag'; $r.$n[1].name; $r.('Ow' + 'ner').id }
    'names of methods'            = { $r.Inner.Count; $r.Inner.Length; $r.Inner.Keys; $r.Inner.Value; $r.Inner.Where; $r.Inner.Equals }
    'members of a list'           = { $rs.Owner.name; $rs.Tag.name; $rs.id; $rs.Stage.Length }
    'indexes'                     = { $r.Tag[0].name; $r.Tag[-1].name; $r.Tag[5]; $r.Deep[0][1]; $r.Deep[1].x[0].y; $r.Tag[0, 1].id }
    'a name that is not there'    = { $null -eq $r.Absent; $null -eq $r.Owner.Absent; $null -eq $r.Absent.Absent }
    'strict mode'                 = { Set-StrictMode -Version Latest; $r.Owner.name; try { $r.Absent } catch { $_.Exception.Message }; try { $r.Owner.Absent } catch { $_.FullyQualifiedErrorId } }
    'foreach over properties'     = { foreach ($p in $r.psobject.Properties) { "$($p.Name)=$($p.Value)" } }
    'properties as a list'        = { $r.psobject.Properties.Name -join ','; @($r.psobject.Properties).Count; $r.psobject.Properties.Match('O*').Name; $r.psobject.Properties['Owner'].Value.email; $null -eq $r.psobject.Properties['Absent'] }
    'what properties say'         = { $r.psobject.Properties | ForEach-Object { "$($_.Name) $($_.MemberType) $($_.IsSettable) $($_.IsGettable) $($_.IsInstance) $($_.TypeNameOfValue)" } }
    'properties as text'          = { $r.psobject.Properties | ForEach-Object { "$_" } }
    'members'                     = { $r.psobject.Members.Name -join ','; $r.psobject.Methods.Name -join ','; $r.psobject.ImmediateBaseObject.GetType().FullName }
    'a first read by two'         = { [object]::ReferenceEquals($r.psobject.Properties['Owner'].Value, $r.Owner); [object]::ReferenceEquals($r.Tag, $r.psobject.Members['Tag'].Value) }

    # Cmdlets that choose.
    'Get-Member'                  = { $r | Get-Member | ForEach-Object { "$($_.TypeName) $($_.Name) $($_.MemberType) $($_.Definition)" } }
    'Get-Member of a value'       = { $r.Owner | Get-Member -MemberType NoteProperty | Out-String; , $r.Tag | Get-Member Length | Out-String }
    'Select-Object of names'      = { $r | Select-Object Owner, id, Absent, 'odd name' | ConvertTo-Json -Depth 9 }
    'Select-Object of all'        = { $s = $r | Select-Object *; $s.pstypenames; $s | ConvertTo-Json -Depth 9; [object]::ReferenceEquals($s.Owner, $r.Owner) }
    'Select-Object of wildcards'  = { ($r | Select-Object O*, *a* -ExcludeProperty Stage).psobject.Properties.Name -join ',' }
    'Select-Object that expands'  = { $r | Select-Object -ExpandProperty Owner | ConvertTo-Json; ($r | Select-Object id -ExpandProperty Tag).id2; $r | Select-Object -ExpandProperty Tag | ForEach-Object name }
    'Select-Object with a script' = { $r | Select-Object @{ n = 'Who'; e = { $_.Owner.name } }, @{ n = 'Tags'; e = { $_.Tag.name -join '+' } } | ConvertTo-Json }
    'Select-Object -Unique'       = { @($rs.Stage | Select-Object -Unique).Count; @($rs + $rs | Select-Object Stage -Unique).Count; @($rs.Owner | Select-Object -Unique).Count }
    'Where-Object'                = { ($rs | Where-Object Stage -EQ 'Closed').id; ($rs | Where-Object { $_.Owner.name -like 'Z*' }).id; ($rs | Where-Object Owner).Count; ($rs.Where({ $_.Tag.name -contains 'eu' })).id }
    'Sort-Object'                 = { ($rs | Sort-Object id -Descending).id; ($rs | Sort-Object { $_.Owner.name }).id; ($rs | Sort-Object Owner).id; ($rs | Sort-Object Amount -Top 1).id }
    'Group-Object'                = { $rs | Group-Object Stage | ForEach-Object { "$($_.Name) $($_.Count)" }; $rs | Group-Object { "$($_.Owner)" } | ForEach-Object { "$($_.Name) $($_.Count)" }; ($rs | Group-Object { $_.Owner.id } -AsHashTable -AsString).Keys | Sort-Object }
    'Measure-Object'              = { $rs | Measure-Object Amount -Sum -Average -Maximum | Out-String; ($rs | Measure-Object).Count; ($rs.Tag | Measure-Object).Count }
    'Compare-Object'              = { Compare-Object $rs[0] $rs[1] -Property Stage, Owner | Out-String; @(Compare-Object $rs $rs).Count; @(Compare-Object $rs[0] $rs[0] -Property Owner, Tag -IncludeEqual).SideIndicator; @(Compare-Object $rs[0] $rs[1]).Count }
    'ForEach-Object by name'      = { $rs | ForEach-Object Stage; $rs | ForEach-Object Owner | ForEach-Object name; $rs.ForEach('Stage'); $rs.ForEach({ $_.Owner.id }) }
    'parameters by property name' = { function Show { param([Parameter(ValueFromPipelineByPropertyName)] $Owner, [Parameter(ValueFromPipelineByPropertyName)][string]$Stage) process { "$($Owner.name) $Stage" } }; $rs | Show }
    'Join-String'                 = { $rs | Join-String Stage -Separator ';'; $rs | Join-String { $_.Owner.name } -Separator ';' }
    'Tee-Object'                  = { $rs | Tee-Object -Variable seen | ForEach-Object id; $seen.Owner.name }

    # Cmdlets that write.
    'ConvertTo-Csv'               = { $rs | ConvertTo-Csv }
    'Export-Csv'                  = { $f = Join-Path $folder 'x.csv'; $rs | Export-Csv $f; Get-Content $f; (Import-Csv $f).Owner; $rs | Export-Csv $f -Append; (Get-Content $f).Count }
    'ConvertTo-Json'              = { $r | ConvertTo-Json -Depth 9; ConvertTo-Json $rs -Depth 9 -Compress; $r | ConvertTo-Json -Depth 1 -WarningAction Ignore; $rs | ConvertTo-Json -AsArray -Depth 9 -Compress; $r.Owner | ConvertTo-Json; ConvertTo-Json $r.Tag }
    'ConvertTo-Html'              = { $rs | ConvertTo-Html -Fragment; $rs | ConvertTo-Html -Property id, Owner -As List -Fragment }
    'ConvertTo-Xml'               = { ($r | ConvertTo-Xml -Depth 4 -As String) -replace 'Type="System\.(Int64|Decimal|Double)"' }
    'Clixml'                      = { $f = Join-Path $folder 'x.xml'; $r | Export-Clixml $f -Depth 5; $b = Import-Clixml $f; $b.pstypenames; $b | ConvertTo-Json -Depth 9; $b.Owner.pstypenames; $b.Tag.Count }
    'PSSerializer'                = { [Management.Automation.PSSerializer]::Serialize($r, 5) }
    'Format-List'                 = { $r | Format-List | Out-String -Width 200; $r | Format-List Owner, Tag | Out-String; $r.Owner | Format-List | Out-String }
    'Format-Table'                = { $rs | Format-Table | Out-String -Width 300; $rs | Format-Table id, Owner, Tag -AutoSize | Out-String; $rs | Format-Table -GroupBy Stage -Property id | Out-String; $rs.Owner | Out-String }
    'Format-Wide and -Custom'     = { $rs | Format-Wide Stage | Out-String; $r | Format-Custom -Depth 3 | Out-String; $rs | Format-Wide Owner -Column 2 | Out-String }
    'Out-String'                  = { $r | Out-String; $rs | Out-String -Width 90; $r | Out-String -Stream | Select-Object -First 3; $rs[0].Tag | Out-String }
    'Out-File'                    = { $f = Join-Path $folder 'x.txt'; $r | Out-File $f; Get-Content $f; $r.Owner > $f; Get-Content $f }
    'Write-Output'                = { (Write-Output $r).Owner.name; (Write-Output $rs -NoEnumerate).Count; (& { $r }).Stage; ($r, $rs[1] | Write-Output).Count }

    # Changes.
    'setting a value'             = { $r.Stage = 'New'; $r.Owner = 'nobody'; $r.Tag = @(1, 2, 3); $r.None = $r.Amount; $r | ConvertTo-Json -Depth 9 }
    'setting after reading'       = { $null = $r.Owner.name; $r.Owner = $null; $null -eq $r.Owner; $r.psobject.Properties['Tag'].Value = 7; $r.Tag; $r.Tag += 1; $r.Tag }
    'setting an inner value'      = { $r.Owner.name = 'Somebody'; $r.Tag[0].name = 'first'; $r.Deep[0][1] = 99; $r | ConvertTo-Json -Depth 9 }
    'adding to a list'            = { $r.Tag += [pscustomobject]@{ name = 'more' }; $r.Tag.name; $r.Empty += 1; $r.Empty.Count }
    'an unknown name'             = { try { $r.Absent = 1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }; try { $r.Owner.Absent = 1 } catch { $_.Exception.Message } }
    'Add-Member'                  = { $r | Add-Member Extra 1; $r | Add-Member ScriptProperty Who { $this.Owner.name }; $r | Add-Member ScriptMethod Hello { "Hello $($this.Owner.name)" }; $r | Add-Member AliasProperty Boss Owner; $r.Extra; $r.Who; $r.Hello(); $r.Boss.id; $r.psobject.Properties.Name -join ',' }
    'Add-Member with values'      = { $s = $r | Add-Member -NotePropertyMembers @{ One = 1 } -PassThru; $s.One; [object]::ReferenceEquals($s, $r); $r.Owner | Add-Member Extra 2; $r.Owner.Extra; $r | ConvertTo-Json -Depth 9 }
    'Add-Member on a name'        = { try { $r | Add-Member Owner 1 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }; $r | Add-Member Owner 1 -Force; $r.Owner; $r | Add-Member -MemberType ScriptProperty Tag { 'now a script' } -Force; $r.Tag; $r.psobject.Properties.Name -join ',' }
    'Add-Member of a type'        = { $r | Add-Member -TypeName My.Deal; $r.pstypenames; $r.psobject.TypeNames.Insert(0, 'My.First'); $r.pstypenames[0]; ($r | Get-Member | Select-Object -First 1).TypeName }
    'adding a property'           = { $r.psobject.Properties.Add([psnoteproperty]::new('Extra', $r.Owner)); $r.Extra.name; try { $r.psobject.Properties.Add([psnoteproperty]::new('Owner', 1)) } catch { $_.FullyQualifiedErrorId }; $r.psobject.Members.Add([psscriptproperty]::new('Up', { $this.Stage.ToUpper() })); $r.Up }
    'removing a property'         = { $r.psobject.Properties.Remove('Owner'); $null -eq $r.Owner; $r.psobject.Properties.Name -join ','; $r.psobject.Members.Remove('Tag'); $r | ConvertTo-Json -Depth 9 }
    'a copy'                      = { $c = $r.psobject.Copy(); $c.Stage = 'other'; $c.Owner.name = 'shared'; $r.Stage; $r.Owner.name; $c.Tag = 1; $r.Tag.Count; $c.psobject.Properties.Name -join ','; $c.pstypenames }
    'a property in another object' = { $o = [pscustomobject]@{ x = 1 }; $o.psobject.Properties.Add($r.psobject.Properties['Owner']); $o.Owner.name = 'shared'; $r.Owner.name; $o.Owner = 1; $r.Owner.name; $o.psobject.Properties['Owner'].GetType().Name }
    'a property that is copied'   = { $p = $r.psobject.Properties['Tag'].Copy(); $p.Name; $p.Value.Count; $p.MemberType; $p.Value = 3; $r.Tag.Count; "$p" }
    'default properties'          = { $set = [Management.Automation.PSPropertySet]::new('DefaultDisplayPropertySet', [string[]]('id', 'Owner')); $r | Add-Member MemberSet PSStandardMembers ([Management.Automation.PSMemberInfo[]]@($set)); $r | Out-String }
    'Update-TypeData'             = { $r.psobject.TypeNames.Insert(0, 'My.Typed'); Update-TypeData -TypeName My.Typed -MemberType ScriptProperty -MemberName Who -Value { $this.Owner.name } -Force; $r.Who; Remove-TypeData My.Typed; $r.Owner.id }

    # Elsewhere.
    'a job'                       = { $j = Start-Job { param($x) $x.Owner.name; $x.Tag.Count; $x.pstypenames; $x } -ArgumentList $r | Receive-Job -Wait; $j[0, 1, 2]; $j[-1].Owner.name; $j[-1].pstypenames }
    'a thread job'                = { $t = Start-ThreadJob { $using:r; ($using:r).Owner.name } | Receive-Job -Wait -AutoRemoveJob; $t[1]; [object]::ReferenceEquals($t[0], $r) }
    'ForEach-Object -Parallel'    = { ($rs | ForEach-Object -Parallel { "$($_.Owner.name) $($_.Tag.name)" } | Sort-Object) }
    'one record in many threads'  = { @(1..16 | ForEach-Object -Parallel { [Runtime.CompilerServices.RuntimeHelpers]::GetHashCode(($using:r).Owner) } -ThrottleLimit 8 | Select-Object -Unique).Count }
    'a runspace of its own'       = { $ps = [powershell]::Create(); $ps.AddScript('param($x) $x.Owner.name; $x | ConvertTo-Json -Depth 9').AddArgument($r).Invoke(); $ps.Dispose() }
    'reflection'                  = { foreach ($p in [ComponentModel.TypeDescriptor]::GetProperties($r).GetEnumerator()) { "$($p.Name) $($p.PropertyType.FullName) $($p.IsReadOnly) $($p.GetValue($r))" } }
    'C#'                          = { $properties = [psobject].GetProperty('Properties').GetValue($r); $properties['Owner'].Value.name; $properties['Tag'].Value.Length; [psobject].GetProperty('Members').GetValue($r)['Tag'].Value.Count; [Management.Automation.LanguagePrimitives]::Equals($r.Owner, $r.Owner); [Management.Automation.LanguagePrimitives]::IsTrue($r.Empty) }
    'a trip through JSON'         = { $r | ConvertTo-Json -Depth 9 | ConvertFrom-Json | ConvertTo-Json -Depth 9 }
    'a data section'              = { $h = @{}; foreach ($p in $r.psobject.Properties) { $h[$p.Name] = $p.Value }; $h.Owner.name; ($h.Keys | Sort-Object) -join ','; [ordered]@{ a = $r.Owner } | ConvertTo-Json }
    'switch'                      = { switch ($rs) { { $_.Stage -eq 'Closed' } { "closed $($_.id)" } default { "open $($_.Owner.name)" } } }
    'memory that others keep'     = { $o = $r.Owner; $r = $null; [GC]::Collect(); $o.name; $o | ConvertTo-Json }
}
