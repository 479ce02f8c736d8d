"""Lets messages be kept in sight and edited: their state, the organisers' texts, addresses that return, workers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models.functions import Cast, Concat

import core.models.outbox

_TRIES = 7  # after which a message was given up


def carry_over(apps, schema_editor):
    """Give each message the state its dates speak of, and the Message-ID that it had."""
    outgoing = apps.get_model("core", "OutgoingMessage")
    outgoing.objects.update(uid=Concat(models.Value("message-"), Cast("pk", models.CharField())))
    outgoing.objects.filter(sent_at__isnull=False).update(state="sent")
    outgoing.objects.filter(sent_at__isnull=True, attempts__gte=_TRIES).update(state="failed")


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0002_particulars_in_both_languages'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='outgoingmessage',
            name='uid',
            field=models.CharField(default=core.models.outbox.new_uid, editable=False, max_length=40),
        ),
        migrations.AddField(
            model_name='outgoingmessage',
            name='state',
            field=models.CharField(choices=[('waiting', 'en attente'), ('sent', 'envoyé'), ('failed', 'échoué'), ('bounced', 'revenu'), ('held', 'retenu'), ('letter', 'à poster'), ('posted', 'posté')], default='waiting', max_length=10, verbose_name='état'),
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='outgoingmessage',
            name='uid',
            field=models.CharField(default=core.models.outbox.new_uid, editable=False, max_length=40, unique=True),
        ),
        migrations.CreateModel(
            name='MessageText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=60, verbose_name='sorte')),
                ('language', models.CharField(choices=[('fr', 'français'), ('en', 'anglais')], max_length=2, verbose_name='langue')),
                ('subject', models.CharField(max_length=400, verbose_name='objet')),
                ('text', models.TextField(verbose_name='texte')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='modifié le')),
                ('broken_at', models.DateTimeField(blank=True, null=True, verbose_name='inutilisable depuis')),
                ('problem', models.TextField(blank=True, verbose_name='ce qui ne va pas')),
            ],
            options={
                'verbose_name': 'texte de message',
                'verbose_name_plural': 'textes des messages',
                'ordering': ['kind', 'language'],
            },
        ),
        migrations.CreateModel(
            name='ReturnedAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.EmailField(max_length=254, unique=True, verbose_name='adresse')),
                ('since', models.DateTimeField(auto_now_add=True, verbose_name='depuis')),
            ],
            options={
                'verbose_name': 'adresse d’où les messages reviennent',
                'verbose_name_plural': 'adresses d’où les messages reviennent',
                'ordering': ['-since'],
            },
        ),
        migrations.CreateModel(
            name='WorkerBeat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('worker_id', models.CharField(max_length=64, unique=True, verbose_name='worker')),
                ('seen_at', models.DateTimeField(verbose_name='vu le')),
            ],
            options={
                'verbose_name': 'signe de vie d’un worker',
                'verbose_name_plural': 'signes de vie des workers',
            },
        ),
        migrations.AddField(
            model_name='outgoingmessage',
            name='again_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='again', to='core.outgoingmessage', verbose_name='de nouveau'),
        ),
        migrations.AddField(
            model_name='outgoingmessage',
            name='to_name',
            field=models.CharField(blank=True, max_length=120, verbose_name='nom'),
        ),
        migrations.AlterField(
            model_name='outgoingmessage',
            name='to',
            field=models.EmailField(blank=True, help_text='Vide : une lettre à imprimer.', max_length=254, verbose_name='destinataire'),
        ),
        migrations.AddIndex(
            model_name='outgoingmessage',
            index=models.Index(fields=['state', '-created_at'], name='outgoing_state'),
        ),
        migrations.AddField(
            model_name='messagetext',
            name='changed_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='par'),
        ),
        migrations.AddField(
            model_name='returnedaddress',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='par'),
        ),
        migrations.AddConstraint(
            model_name='messagetext',
            constraint=models.UniqueConstraint(fields=('kind', 'language'), name='one_text_per_kind_and_language'),
        ),
    ]
